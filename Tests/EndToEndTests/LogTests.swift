import Foundation
import TestSupport
import Testing

@testable import winnow

@Suite("What a build tells while it works")
struct LogTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try home.write(SmallPDF(.text(["Words."]), .picture).bytes, "corpus/good.pdf")
    try home.write("<!DOCTYPE html>", "corpus/page.pdf")
  }

  private func build(_ options: String...) throws -> WinnowProcess.Result {
    try WinnowProcess.run(
      ["build", "\(home.path)/corpus", "--output", "\(home.path)/Output"] + options)
  }

  private func objects(_ messages: String) throws -> [[String: Any]] {
    try messages.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("--log-format json: one object a line with time, level, message, file and code")
  func json() throws {
    let result = try build("--log-format", "json")
    #expect(result.status == 1)
    // Which of two documents is done first is chance.
    let objects = try objects(result.messages).sorted {
      ($0["file"] as? String ?? "") < ($1["file"] as? String ?? "")
    }.sorted { $0["code"] != nil && $1["code"] == nil }
    #expect(objects.map { $0["level"] as? String } == ["warning", "error", "info"])
    #expect(objects.map { $0["file"] as? String }.prefix(2) == ["good.pdf", "page.pdf"])
    #expect(
      objects.map { $0["code"] as? String } == ["page-without-text", "not-a-pdf", nil])
    #expect(objects.last?["reports"] as? Int == 1)
    for object in objects {
      let time = try #require(object["time"] as? String)
      #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
      #expect((object["message"] as? String)?.isEmpty == false)
    }
  }

  @Test("What ends a build is told as JSON too")
  func finalFailure() throws {
    let result = try WinnowProcess.run(
      "build", "\(home.path)/none", "--output", "\(home.path)/Output", "--log-format", "json")
    #expect(result.status == 3)
    let object = try #require(try objects(result.messages).first)
    #expect(object["level"] as? String == "critical")
    #expect(object["code"] as? String == "not-found")
  }

  @Test("--quiet tells of errors only, --verbose of every document, both together of neither")
  func levels() throws {
    let quiet = try build("--quiet").messages.split(separator: "\n")
    #expect(quiet.count == 1 && quiet.first?.hasPrefix("winnow build: error: page.pdf") == true)
    let verbose = try build("--verbose").messages
    #expect(verbose.contains("winnow build: good.pdf: is done\n"))
    #expect(try build("--quiet", "--verbose").status == 2)
  }

  @Test("How far, how fast, how long, how many failed")
  func meter() {
    var meter = ProgressMeter(done: 0, count: 2000)
    #expect(meter.text(after: .seconds(1)) == "0 of 2000")
    meter = ProgressMeter(done: 240, count: 2000, failed: 2, pages: 12_600)
    #expect(
      meter.text(after: .seconds(30))
        == "240 of 2000, 8.0 documents/s, 420 pages/s, 3:40 left, 2 failed")
    #expect(meter.secondsLeft(after: .seconds(30)) == 220)
    #expect(meter.text(after: .zero) == "240 of 2000, 2 failed")
    meter = ProgressMeter(done: 1, count: 9000, pages: 1)
    #expect(
      meter.text(after: .seconds(2)) == "1 of 9000, 0.5 documents/s, 0.5 pages/s, 4:59:58 left")
    meter = ProgressMeter(done: 3, count: 3, pages: 3)
    #expect(meter.text(after: .seconds(3)) == "3 of 3, 1.0 documents/s, 1.0 pages/s")
  }
}
