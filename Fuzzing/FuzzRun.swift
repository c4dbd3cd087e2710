import CorpusBuild
import Evaluation
import Export
import Foundation
import Layout
import PDFReading
import ReportModel
import ReportParsing
import TestSupport

/// What is wrong with an answer, though nothing crashed.
struct Complaint: Error, CustomStringConvertible {
  var description: String
}

/// Feeds one input to what reads it, and looks at what comes out.
final class FuzzRun {
  private let profiles: ProfileSet
  private let profile: Profile
  private let folder: String
  /// Pages of the PDFs that have been read.
  private var pages: [String: (info: DocumentInfo, pages: [PageContent])] = [:]
  /// A document to try profiles on.
  private var sample: Document?

  /// Prepares runs; `folder` is for files that readers want to have.
  init(folder: String) throws {
    profiles = try ProfileSet()
    guard let profile = try profiles.profile(named: "hmi-probation") else {
      throw FuzzError.noProfile
    }
    self.profile = profile
    self.folder = folder
    for name in ["csv", "gold", "reports"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
  }

  /// A report's JSON.
  static func json(of pipeline: ReportPipeline, path: String) throws -> [UInt8] {
    try pipeline.parse(FilePath(path)).report.json()
  }

  /// Runs the input at a path.
  func run(_ kind: FuzzKind, _ path: String) throws {
    switch kind {
    case .pdf: try pdf(path)
    case .pages: try pages(String(decoding: Seeds.read(path), as: UTF8.self))
    case .profile: try profile(String(decoding: Seeds.read(path), as: UTF8.self))
    case .report: try report(Seeds.read(path))
    case .gold: try gold(Seeds.read(path))
    }
  }

  private func pdf(_ path: String) throws {
    do {
      let parsed = try ReportPipeline(profiles: profiles).parse(FilePath(path))
      try check(parsed.report, parsed.document)
    } catch let error as BuildError {
      try check(error.description)
    }
  }

  private func pages(_ text: String) throws {
    let lines = text.split(separator: "\n")
    guard lines.count == 2, let seed = UInt64(lines[1]) else { return }
    let path = String(lines[0])
    if pages[path] == nil {
      let file = try PDFFile(path: path)
      pages[path] = (
        info: file.info,
        pages: try (1...file.pageCount).map { try file.page($0, graphics: .always) }
      )
    }
    guard let source = pages[path] else { return }
    var random = SeededGenerator(seed: seed)
    let changed = PageMutator.mutated(source.pages, &random)
    var info = source.info
    info.pageCount = changed.count
    var builder = DocumentBuilder(info: info)
    for page in changed { builder.add(page) }
    let document = builder.finish()
    let report = ReportParser.parse(
      document: document, source: Source(file: "x.pdf", pages: changed.count), profile: profile)
    try check(report, document)
  }

  private func profile(_ yaml: String) throws {
    let changed: Profile
    do {
      changed = try Profile(yaml: yaml, file: "x.yaml")
    } catch {
      try check(error.description)
      guard error.line >= 0 else { throw Complaint(description: "line \(error.line)") }
      return
    }
    if sample == nil {
      sample = try DocumentReader().read(
        FilePath(CommandLine.arguments.last ?? "")
      ).document
    }
    guard let sample else { return }
    let report = ReportParser.parse(
      document: sample, source: Source(file: "x.pdf"), profile: changed)
    try check(report, sample)
  }

  private func report(_ json: [UInt8]) throws {
    do {
      try check(try Report(json: json))
    } catch let error as ExportError {
      try check(error.description)
    }
  }

  private func gold(_ json: [UInt8]) throws {
    try Data(json).write(to: URL(filePath: "\(folder)/gold/x.gold.json"))
    try Data(json).write(to: URL(filePath: "\(folder)/reports/x.json"))
    let outcome = EvaluationRun(goldFolders: ["\(folder)/gold"], reportsFolder: "\(folder)/reports")
      .outcome()
    _ = outcome.result.text(isVerbose: true)
    _ = outcome.result.markdown()
    _ = outcome.result.json()
    for failure in outcome.failures { try check("\(failure)") }
  }

  // MARK: - What must hold

  private func check(_ report: Report, _ document: Document) throws {
    _ = ReadingOrderText.text(of: document)
    _ = MarkdownText.text(of: document)
    _ = document.json()
    _ = DocumentXML.xml(of: document)
    _ = ReportQuality(document: document, report: report)
    try check(report)
    for region in Regions(report).all where !region.writtenBox.allSatisfy(\.isFinite) {
      throw Complaint(description: "a region is not finite: \(region)")
    }
  }

  private func check(_ report: Report) throws {
    let json = report.json()
    var csv = try CSVFolder(path: "\(folder)/csv")
    try csv.append(report)
    try csv.finish()
    let again: Report
    do {
      again = try Report(json: json)
    } catch {
      throw Complaint(description: "its own JSON cannot be read: \(error)")
    }
    guard again.json() == json else {
      throw Complaint(description: "read back from its JSON it is another")
    }
    let change = ReportComparison.change(from: report, to: again)
    guard change.records.isEmpty, change.fields.isEmpty else {
      throw Complaint(description: "compared with itself it differs: \(change.records.prefix(1))")
    }
  }

  private func check(_ message: String) throws {
    guard !message.isEmpty, !message.contains("\n") else {
      throw Complaint(description: "not one line: \(message.debugDescription)")
    }
  }
}

/// Where the records of a report stand.
private struct Regions: RecordVisitor {
  var all: [Region] = []

  init(_ report: Report) { report.visitRecords(&self) }

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    for record in records { all += record.provenance.regions }
  }
}

/// Why a run cannot begin.
enum FuzzError: Error {
  /// The profile of the project is not in the program.
  case noProfile
}
