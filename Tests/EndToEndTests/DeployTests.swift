import Foundation
import TestSupport
import Testing
import Yams

/// The jobs of `Deploy/`, run as their schedulers run them, but on this machine.
@Suite("Deploy")
struct DeployTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    for name in ["a", "b/c", "b/d", "e"] {
      try home.write(SmallPDF(lines: "Words of \(name).").bytes, "corpus/\(name).pdf")
    }
    try home.write("<html>", "corpus/page.pdf")
    try home.write(
      "reports:\n  - {file: a.pdf, title: A title, source: https://example.org/a}\n",
      "corpus/manifest.yaml")
  }

  /// Puts the lines together and compares with a plain build.
  private func checkLines(in folder: String) throws {
    let plain = try WinnowProcess.run(
      "build", "\(home.path)/corpus", "--output", "\(home.path)/plain")
    #expect(plain.status == 1)
    let assembled = try WinnowProcess.run(
      "build", "--from-results", "\(home.path)/\(folder)", "--output", "\(home.path)/assembled")
    #expect(assembled.status == 1)
    var outputs = try ["plain", "assembled"].map { try home.contents(below: $0) }
    for index in outputs.indices { outputs[index]["build.json"] = nil }
    #expect(outputs[0].count > 20)
    #expect(outputs[0] == outputs[1])
  }

  @Test("The container is built from every folder that a target stands in")
  func container() throws {
    let root = Repository.root
    let lines = try String(contentsOfFile: "\(root)/Deploy/Containerfile", encoding: .utf8)
      .split(separator: "\n")
    let copied = lines.filter { $0.hasPrefix("COPY ") && !$0.contains("--from") }
      .flatMap { $0.split(separator: " ").dropFirst().dropLast().map(String.init) }
    let package = try String(contentsOfFile: "\(root)/Package.swift", encoding: .utf8)
    let paths = package.components(separatedBy: "path: \"").dropFirst()
      .compactMap { $0.components(separatedBy: "\"").first }
    #expect(paths.count >= 2)
    // Where no path is given the package manager looks into these two.
    for path in paths + ["Sources", "Tests", "Package.swift", "Makefile"] {
      let folder = path.split(separator: "/").first.map(String.init)
      #expect(copied.contains { $0 == folder }, "\(path)")
    }
    for script in ["Scripts"] { #expect(copied.contains(script)) }
    // Both what is built with and what it runs with: export and --xlsx load the library when asked.
    let text = lines.joined(separator: " ")
    #expect(text.contains("libxlsxwriter-dev") && text.contains("libxlsxwriter4"))
  }

  @Test("The Slurm array: as many parts as tasks, together what a plain build gives")
  func slurm() throws {
    // As Slurm's: options, then the command.
    try home.write(
      "#!/bin/bash\nwhile [[ $1 == --* ]]; do shift; done\nexec \"$@\"\n", "bin/srun")
    let result = try WinnowProcess.runInShell(
      """
      set -e; chmod +x "$1/bin/srun"
      export PATH="$1/bin:$PATH" WINNOW="$0" CORPUS="$1/corpus" LINES="$1/lines"
      export SLURM_ARRAY_TASK_COUNT=3 SLURM_CPUS_PER_TASK=1
      for task in 1 2 3; do
        SLURM_ARRAY_TASK_ID=$task bash "$2/Deploy/slurm/winnow-array.sbatch"
      done
      """, home.path, Repository.root)
    #expect(result.status == 0, "\(result.messages)")
    for task in 1...3 { #expect(home.has("lines/part-0000\(task).jsonl")) }
    try checkLines(in: "lines")
  }

  @Test("The Kubernetes Job: its pods' command lines, together what a plain build gives")
  func kubernetes() throws {
    let yaml = try String(
      contentsOfFile: "\(Repository.root)/Deploy/kubernetes/winnow-job.yaml", encoding: .utf8)
    let manifest = try #require(try Yams.load(yaml: yaml) as? [String: Any])
    #expect(manifest["kind"] as? String == "Job")
    let job = try #require(manifest["spec"] as? [String: Any])
    #expect(job["completionMode"] as? String == "Indexed")
    let pods = try #require(job["completions"] as? Int)
    let template = try #require(job["template"] as? [String: Any])
    let pod = try #require(template["spec"] as? [String: Any])
    let container = try #require((pod["containers"] as? [[String: Any]])?.first)
    #expect(container["command"] as? [String] == ["/bin/sh", "-c"])
    let line = try #require((container["args"] as? [String])?.first)
    #expect(line.contains("/\(pods)\""), "as many parts as pods")
    let here = line.split(separator: "/data/", omittingEmptySubsequences: false)
      .joined(separator: "\(home.path)/")
    let result = try WinnowProcess.runInShell(
      """
      set -e; mkdir "$1/bin" "$1/lines"; ln -s "$0" "$1/bin/winnow"
      export PATH="$1/bin:$PATH"
      for index in $(seq 0 $(($3 - 1))); do JOB_COMPLETION_INDEX=$index /bin/sh -c "$2"; done
      """, home.path, here, String(pods))
    #expect(result.status == 0, "\(result.messages)")
    try checkLines(in: "lines")
  }
}
