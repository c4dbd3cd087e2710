#!/usr/bin/env python3
"""Reads a corpus on a Spark cluster: documents go out as paths, results come back as lines.

  spark-submit Deploy/spark/winnow_spark.py CORPUS LINES [--parts 64] [--winnow PROGRAM]
  winnow build --from-results LINES --output OUTPUT

CORPUS is a folder that driver and executors see under the same path (NFS, Lustre, a mounted bucket).
LINES is a folder that must not exist: Spark fills it with part-* files. The program, with Poppler, must
be on every executor. Paths go to it by `RDD.pipe`; a document that cannot be read is a line too, so no
task fails for it.
"""
import argparse
import pathlib
import shlex

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("lines", help="folder for the results; it must not exist")
    parser.add_argument("--parts", type=int, help="tasks (default: 4 for each core)")
    parser.add_argument("--winnow", default="winnow", help="the program on the executors")
    parser.add_argument("--profile", help="name of a profile, or a file that executors see")
    options = parser.parse_args()

    corpus = options.corpus.resolve()
    # The files that `winnow build` finds: by their ending, hidden ones left out.
    paths = sorted(
        str(path.relative_to(corpus)) for path in corpus.rglob("*")
        if path.suffix.lower() == ".pdf" and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(corpus).parts))
    odd = [path for path in paths if "\n" in path or "\t" in path]
    if odd:
        parser.error(f"a line cannot carry a name with a line end or a tabulator: {odd[0]!r}")
    if not paths:
        parser.error(f"{corpus} has no file whose name ends in .pdf")

    worker = [options.winnow, "worker"]
    if options.profile:
        worker += ["--profile", options.profile]
    # Paths are relative, so that the output names files as a plain build does.
    command = shlex.join(["sh", "-c", f"cd {shlex.quote(str(corpus))} && exec {shlex.join(worker)}"])

    spark = SparkSession.builder.appName("winnow").getOrCreate()
    context = spark.sparkContext
    parts = min(len(paths), options.parts or 4 * context.defaultParallelism)
    context.parallelize(paths, parts).pipe(command, checkCode=True).saveAsTextFile(options.lines)
    spark.stop()


if __name__ == "__main__":
    main()
