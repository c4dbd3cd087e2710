import CorpusBuild
import Foundation
import Layout
import PDFReading
import ReportParsing
import TestSupport

/// The good inputs that broken ones are made from.
struct Seeds {
  /// PDFs with their names; the small ones of the tests first.
  let pdfs: [(name: String, bytes: [UInt8])]
  /// PDFs of the project, to take pages from.
  let corpus: [String]
  /// Reports as JSON.
  let reports: [(name: String, bytes: [UInt8])]
  /// Gold files.
  let golds: [(name: String, bytes: [UInt8])]
  /// The profile of the project.
  let profile: [UInt8]

  /// Collects them; `hostile` is a folder of odd PDFs, where there is one.
  init(corpus folder: String, profile: String, hostile: String?) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    corpus = files.filter { $0.hasSuffix(".pdf") }.map { "\(folder)/\($0)" }
    let small: [(String, SmallPDF)] = [
      ("text", SmallPDF(lines: "1. Words of a report", "Recommendations", "2. More words")),
      ("pages", SmallPDF(.text(["Words"]), .picture, .outlines, .logo, .blank)),
    ]
    var pdfs = small.map { (name: "small/\($0.0)", bytes: $0.1.bytes) }
    if let hostile, let names = try? FileManager.default.contentsOfDirectory(atPath: hostile) {
      for name in names.sorted() where name.hasSuffix(".pdf") {
        pdfs.append((name: "hostile/\(name)", bytes: try Self.read("\(hostile)/\(name)")))
      }
    }
    for path in corpus { pdfs.append((name: path, bytes: try Self.read(path))) }
    self.pdfs = pdfs
    let gold = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/gold").sorted()
    golds = try gold.filter { $0.hasSuffix(".gold.json") }
      .map { (name: $0, bytes: try Self.read("\(folder)/gold/\($0)")) }
    let pipeline = ReportPipeline(profiles: try ProfileSet())
    reports = try corpus.prefix(3).map { path in
      (name: "\(path), parsed", bytes: try FuzzRun.json(of: pipeline, path: path))
    }
    self.profile = try Self.read(profile)
  }

  static func read(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
