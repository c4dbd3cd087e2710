"""Opens a build's output as a user's program does, and compares what it reads with reports/*.json.

open_output.py PROGRAM OUTPUT [FILE]: prints what differs, a line each; nothing where all is well.
"""

import csv
import glob
import json
import os
import sys

KINDS = [
    "sections", "recommendations", "enablers_barriers", "practice_examples", "tables", "ratings",
    "measures", "key_facts", "quotes", "figures", "glossary", "footnotes", "diagnostics",
]


def reports(output):
    paths = sorted(glob.glob(f"{output}/reports/*.json"))
    return [json.load(open(path, encoding="utf-8")) for path in paths]


def truth(output):
    """Table -> {record id: record}, as the JSON files have them."""
    records = {kind: {} for kind in KINDS}
    for report in reports(output):
        for kind in KINDS:
            for record in report[kind]:
                records[kind][record["id"]] = record
    return records


def columns(output):
    """Table -> {column: type}, as the Data Package says."""
    package = json.load(open(f"{output}/datapackage.json", encoding="utf-8"))
    return {
        resource["name"]: {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for resource in package["resources"]
    }


def path(output, table):
    folder = "csv" if os.path.exists(f"{output}/csv/{table}.csv") else "comparison"
    return f"{output}/{folder}/{table}.csv"


def compare(output, name, rows):
    """Compares rows (dictionaries) of a table of records with the JSON files, value by value."""
    expected = truth(output)[name]
    rows = {row["id"]: row for row in rows}
    if set(rows) != set(expected):
        print(f"{name}: {len(rows)} records read, {len(expected)} written")
    types = columns(output)[name]
    for id, record in expected.items():
        for key, value in record.items():
            read = rows.get(id, {}).get(key)
            if isinstance(value, list):
                if all(isinstance(item, (str, int)) for item in value):
                    value = "; ".join(map(str, value))
                else:
                    continue
            if value == "" or value is None:
                ok = read is None or read == ""
            elif types[key] in ("number", "integer", "boolean"):
                ok = read is not None and float(read) == float(value)
            else:
                ok = str(read) == str(value)
            if not ok:
                print(f"{name}: {id}: {key}: read {read!r}, written {value!r}")


def none_for_nan(value):
    return None if value is None or value != value else value


def read_pandas(output):
    import pandas
    for name, types in columns(output).items():
        frame = pandas.read_csv(
            path(output, name), keep_default_na=False, na_values=[""],
            # A whole column of numbers may lack some, and "5.10" is a number only to the eye.
            dtype={key: "string" for key, type in types.items() if type == "string"})
        for key, type in types.items():
            if len(frame) and type in ("number", "integer") and frame[key].notna().any():
                if not pandas.api.types.is_numeric_dtype(frame[key]):
                    print(f"{name}: {key} is {frame[key].dtype}")
            if len(frame) and type == "boolean" and frame[key].notna().all():
                if frame[key].dtype != bool:
                    print(f"{name}: {key} is {frame[key].dtype}")
        if name in KINDS:
            rows = frame.astype(object).to_dict("records")
            compare(output, name, [{k: none_for_nan(v) if v is not pandas.NA else None
                                    for k, v in row.items()} for row in rows])


def read_duckdb(output):
    import duckdb
    for name, types in columns(output).items():
        relation = duckdb.sql(f"SELECT * FROM read_csv('{path(output, name)}', header = true)")
        if relation.columns != list(types):
            print(f"{name}: columns {relation.columns}")
        if name in KINDS:
            # Read as text where the Data Package says text; the rest as DuckDB itself takes it.
            texts = {key: "VARCHAR" for key, type in types.items() if type == "string"}
            rows = duckdb.sql(
                f"SELECT * FROM read_csv('{path(output, name)}', header = true, types = {texts})")
            compare(output, name, [dict(zip(types, row)) for row in rows.fetchall()])
    rows = duckdb.sql(f"SELECT count(*) FROM read_json('{output}/reports/*.json', "
                      "maximum_object_size = 100000000)").fetchall()
    if rows != [(len(reports(output)),)]:
        print(f"reports/*.json: {rows}")


def read_sqlite(output):
    import sqlite3
    database = sqlite3.connect(f"file:{output}/winnow.sqlite?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    if [tuple(row) for row in database.execute("PRAGMA integrity_check")] != [("ok",)]:
        print("integrity_check")
    for row in database.execute("PRAGMA foreign_key_check"):
        print("foreign key:", tuple(row))
    for name, types in columns(output).items():
        rows = [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')]
        with open(path(output, name), encoding="utf-8", newline="") as file:
            lines = len(list(csv.reader(file))) - 1
        if len(rows) != lines:
            print(f"{name}: {len(rows)} rows, {lines} lines of CSV")
        if name in KINDS:
            compare(output, name, rows)
    for (view,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'"):
        database.execute(f"SELECT * FROM {view}").fetchall()


def read_frictionless(output):
    import frictionless
    report = frictionless.validate(f"{output}/datapackage.json")
    for problem in report.flatten(["name", "rowNumber", "fieldName", "type", "message"]):
        print(problem)
    for name in columns(output):
        if name in KINDS:
            resource = frictionless.Package(f"{output}/datapackage.json").get_resource(name)
            compare(output, name, [row.to_dict() for row in resource.read_rows()])


def read_jsonschema(output):
    import jsonschema
    schema = json.load(open(f"{output}/report.schema.json", encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema)
    for report in reports(output):
        for error in checker.iter_errors(report):
            print(report["id"], error.json_path, error.validator)


def read_openpyxl(output, file):
    import openpyxl
    book = openpyxl.load_workbook(file)
    tables = columns(output)
    if book.sheetnames != ["contents"] + list(tables):
        print("sheets:", book.sheetnames)
    for name, types in tables.items():
        sheet = book[name]
        cells = list(sheet.iter_rows())
        if [cell.value for cell in cells[0]] != list(types) or not all(c.font.b for c in cells[0]):
            print(f"{name}: headings")
        if sheet.freeze_panes != "A2" or not sheet.auto_filter.ref:
            print(f"{name}: heading is not frozen, or has no filters")
        with open(path(output, name), encoding="utf-8", newline="") as lines:
            count = len(list(csv.reader(lines)))
        if len(cells) != count:
            print(f"{name}: {len(cells)} rows, {count} lines of CSV")
        wanted = {"number": "n", "integer": "n", "boolean": "b", "string": "s"}
        for row in cells[1:]:
            for cell, type in zip(row, types.values()):
                if cell.value is None:
                    continue
                kind = "s" if cell.data_type == "inlineStr" else cell.data_type
                if kind != wanted[type]:
                    print(f"{name}: {cell.coordinate} is {cell.data_type}, not {type}")
        if name in KINDS:
            rows = [dict(zip(types, (cell.value for cell in row))) for row in cells[1:]]
            compare(output, name, rows)


def read_csv_as_r(output):
    """The rules of R's utils::read.csv where R itself is not there: a double quotation mark opens a
    field only at its beginning, lines have as many fields as the heading, and without na.strings
    only NA is missing."""
    for name, types in columns(output).items():
        raw = open(path(output, name), "rb").read()
        if b"\0" in raw or not raw.endswith(b"\r\n"):
            print(f"{name}: NUL, or an unfinished last line")
        lines = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
        for number, line in enumerate(lines):
            if len(line) != len(types):
                print(f"{name}: line {number + 1} has {len(line)} fields")
        for key, type in types.items():
            values = [line[list(types).index(key)] for line in lines[1:]]
            known = [value for value in values if value != ""]
            if type in ("number", "integer"):
                [float(value) for value in known]
            if type == "boolean" and not set(known) <= {"true", "false"}:
                print(f"{name}: {key} is no truth value")


PROGRAMS = {
    "pandas": read_pandas, "duckdb": read_duckdb, "sqlite3": read_sqlite,
    "frictionless": read_frictionless, "jsonschema": read_jsonschema, "openpyxl": read_openpyxl,
    "read.csv": read_csv_as_r,
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](*sys.argv[2:])
