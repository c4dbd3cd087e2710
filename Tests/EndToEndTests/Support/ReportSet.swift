import Foundation

/// A folder of reports with a folder of their gold.
struct ReportSet: Sendable {
  /// Folder of the PDFs.
  let folder: String
  /// Folder of the gold.
  let gold: String
  /// File that keeps the scores that were reached.
  let baseline: String

  /// The project's own invented reports.
  static let specimens = ReportSet(
    folder: "\(root)/Corpus", gold: "\(root)/Corpus/gold",
    baseline: "\(root)/Tests/EndToEndTests/Baselines/specimens.json")

  /// Reports as published, which are no part of the repository.
  static let published = ReportSet(
    folder: "\(shared)/corpus", gold: "\(shared)/gold",
    baseline: "\(root)/Tests/EndToEndTests/Baselines/reports.json")

  /// Published reports of other families; their gold lies beside them and covers part of each.
  static let families = ReportSet(
    folder: "\(shared)/real", gold: "\(shared)/real",
    baseline: "\(root)/Tests/EndToEndTests/Baselines/families.json")

  /// What a test says that needs the published reports where they are missing.
  static let publishedAreMissing =
    "skipped: no published reports in \(shared): set WINNOW_SHARED to the folder of corpus/ and gold/"

  /// Whether both folders are there.
  var isPresent: Bool { !names.isEmpty && FileManager.default.fileExists(atPath: gold) }

  /// Names of the reports that have gold, sorted.
  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".pdf") }.map { String($0.dropLast(".pdf".count)) }
      .filter { FileManager.default.fileExists(atPath: "\(gold)/\($0).gold.json") }.sorted()
  }

  /// Path of a report's PDF.
  func path(of name: String) -> String { "\(folder)/\(name).pdf" }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL.path
    .trimmingSuffix("/")

  /// Folder beside the clone of what is no part of the repository.
  static var sharedFolder: String { shared }

  /// File that keeps the scores reached on the documents of the table competition.
  static let tableBaseline = "\(root)/Tests/EndToEndTests/Baselines/tables.json"

  private static let shared =
    ProcessInfo.processInfo.environment["WINNOW_SHARED"]
    ?? URL(filePath: "\(root)/../shared").standardizedFileURL.path.trimmingSuffix("/")
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
