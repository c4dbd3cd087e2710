import Foundation
import TestSupport
import Testing

@Suite("winnow worker, and outputs from its lines")
struct WorkerCommandTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func object(_ line: Substring) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("A line for each line, in the same order, failures too")
  func lines() throws {
    let good = try home.write(SmallPDF(lines: "First words.").bytes, "a, \"b\".pdf")
    let other = try home.write(SmallPDF(lines: "Other words.").bytes, "c.pdf")
    let bad = try home.write("<html>", "page.pdf")
    let list = try home.write(
      "\(good)\n\(bad)\n\(home.path)/missing.pdf\n\(other)\tmy name\n", "list")
    let result = try WinnowProcess.runInShell("\"$0\" worker --jobs 3 < \"$1\"", list)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    let lines = try result.output.split(separator: "\n").map(object)
    #expect(lines.map { $0["status"] as? String } == ["read", "failed", "failed", "read"])
    #expect(
      lines.map { $0["file"] as? String } == [good, bad, "\(home.path)/missing.pdf", other])
    let failures = lines.compactMap { $0["failure"] as? [String: Any] }
    #expect(failures.map { $0["code"] as? String } == ["not-a-pdf", "not-found"])
    #expect(lines[3]["id"] as? String == "my name")
    let report = try #require(lines[0]["report"] as? [String: Any])
    #expect((report["source"] as? [String: Any])?["file"] as? String == "a, \"b\".pdf")
    #expect(lines[0]["text"] as? String == "First words.\n")
  }

  @Test("The corpus by lines, in any order and in parts, is the corpus by a build")
  func assembled() throws {
    _ = try WinnowProcess.run("build", Repository.corpus, "--output", "\(home.path)/plain")
    let result = try WinnowProcess.runInShell(
      """
      cd "$1" && mkdir "$2/lines" &&
      ls *.pdf | tail -n 2 | "$0" worker > "$2/lines/part-00000" &&
      ls *.pdf | head -n 4 | sort -r | "$0" worker --jobs 2 > "$2/lines/part-00001" &&
      touch "$2/lines/_SUCCESS" && cp manifest.yaml "$2/lines" &&
      "$0" build --from-results "$2/lines" --output "$2/assembled"
      """, Repository.corpus, home.path)
    #expect(result.status == 0, "\(result.messages)")
    var plain = try home.contents(below: "plain")
    var assembled = try home.contents(below: "assembled")
    for name in ["build.json", "changes.json"] {
      plain[name] = nil
      assembled[name] = nil
    }
    #expect(plain == assembled)
  }

  @Test("One document's answer comes without waiting for the next line")
  func conversation() throws {
    let path = try home.write(SmallPDF(lines: "Words.").bytes, "a.pdf")
    let result = try WinnowProcess.runInShell(
      """
      coproc W { "$0" worker 2>/dev/null; }
      for turn in 1 2 3; do
        echo "$1" >&"${W[1]}"
        read -r -t 60 answer <&"${W[0]}" && echo "${#answer}"
      done
      """, path)
    #expect(result.output.split(separator: "\n").count == 3)
  }

  @Test("A second build of the same output is refused and told who is at it")
  func busy() throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    let result = try WinnowProcess.runInShell(
      """
      mkdir "$2/.out.winnow-staging"
      exec 9< "$2/.out.winnow-staging"
      flock -n 9
      "$0" build "$1" --output "$2/out"
      """, "\(home.path)/corpus", home.path)
    #expect(result.status == 3)
    #expect(result.messages.contains("another build is writing it (process "))
    #expect(!home.has("out"))
  }

  @Test(
    "Broken and odd files of a corpus: named with a cause, the good ones unharmed",
    .enabled("needs ../shared/hostile") { Repository.hasShared("hostile") })
  func hostile() throws {
    let folder = "\(Repository.shared)/hostile"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".pdf") }
    try home.write("", "corpus/empty")
    for file in files {
      try FileManager.default.copyItem(
        atPath: "\(folder)/\(file)", toPath: "\(home.path)/corpus/\(file)")
    }
    let good = "qi-norland-2018"
    try FileManager.default.copyItem(
      atPath: "\(Repository.corpus)/\(good).pdf", toPath: "\(home.path)/corpus/\(good).pdf")
    let result = try WinnowProcess.run(
      "build", "\(home.path)/corpus", "--output", "\(home.path)/out", "--timeout", "60")
    #expect(result.status == 1)
    let summary = try #require(
      JSONSerialization.jsonObject(with: Data(home.read("out/build.json"))) as? [String: Any])
    let inputs = try #require(summary["inputs"] as? [[String: Any]])
    #expect(inputs.count == files.count + 1)
    let failures = try #require(summary["failures"] as? [[String: Any]])
    let codes = Set(failures.compactMap { $0["code"] as? String })
    #expect(codes.isDisjoint(with: ["crashed", "time-limit", "memory-limit", "garbled-result"]))
    let built = Set(
      inputs.filter { $0["status"] as? String == "built" }.compactMap { $0["file"] as? String })
    // Text must come out of these, whatever is wrong with them.
    let readable = [
      "helloworld-bad.pdf", "secHandler.pdf", "sizes.pdf", "bigboundingbox.pdf",
      "copy_paste_ligatures.pdf", "chrome-text-selection-markedContent.pdf",
      "outlines-with-loop.pdf", "govdocs-509284.pdf", "r6-owner-password.pdf", "1016garbage.pdf",
    ]
    #expect(built.isSuperset(of: readable), "\(Set(readable).subtracting(built))")
    let parsed = try WinnowProcess.run("parse", "\(Repository.corpus)/\(good).pdf").output
    let id = try #require(inputs.first { $0["file"] as? String == "\(good).pdf" }?["report_id"])
    #expect(try home.text("out/reports/\(id).json") == parsed)
  }

  @Test("The cache is shown and pruned")
  func cache() throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    _ = try WinnowProcess.run("build", "\(home.path)/corpus", "--output", "\(home.path)/out")
    let shown = try WinnowProcess.run("cache", "\(home.path)/out")
    #expect(shown.status == 0)
    #expect(shown.output.contains("documents\t1\t"))
    #expect(shown.output.contains("unused\t0\t0.0 MiB"))
    let pruned = try WinnowProcess.run("cache", "prune", "--all", "\(home.path)/out")
    #expect(pruned.status == 0)
    #expect(pruned.messages.hasPrefix("winnow cache: 1 documents removed"))
    let none = try WinnowProcess.run("cache", "show", "\(home.path)/corpus")
    #expect(none.status == 3)
    #expect(none.messages.contains("is no cache"))
  }

  @Test(
    "Builds killed at random moments, and their workers",
    .enabled("needs python3") {
      (try? WinnowProcess.runInShell("command -v python3"))?.status == 0
    })
  func faults() throws {
    let result = try WinnowProcess.runInShell(
      "\"$1/Scripts/fault-test\" --winnow \"$0\" --kills 6 --documents 8 --seed 3",
      Repository.root)
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output.contains("every output was whole"))
  }
}
