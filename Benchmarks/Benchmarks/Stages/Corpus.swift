import Foundation
import PDFReading

/// The files that are measured on.
enum Corpus {
  /// The project's own reports.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Corpus").standardizedFileURL.path

  /// Every page of a PDF.
  static func pages(of path: String, graphics: GraphicsPolicy) throws -> [PageContent] {
    let file = try PDFFile(path: path)
    return try (1...file.pageCount).map { try file.page($0, graphics: graphics) }
  }

  /// A folder in which the gold stands as the reports of a perfect program, so that scoring does
  /// all its work without a build before it.
  static func goldAsReports() throws -> String {
    let files = FileManager.default
    let output = files.temporaryDirectory.appending(path: "winnow-benchmark-reports")
    for name in ["reports", "text"] {
      try files.createDirectory(
        at: output.appending(path: name), withIntermediateDirectories: true)
    }
    let gold = URL(filePath: folder).appending(path: "gold")
    for file in try files.contentsOfDirectory(atPath: gold.path) {
      let target: String
      if file.hasSuffix(".gold.json") {
        target = "reports/" + file.replacing(".gold", with: "")
      } else if file.hasSuffix(".txt") {
        target = "text/" + file
      } else {
        continue
      }
      let copy = output.appending(path: target)
      if !files.fileExists(atPath: copy.path) {
        try files.copyItem(at: gold.appending(path: file), to: copy)
      }
    }
    return output.path
  }
}
