import CorpusBuild
import Foundation

/// The reports of the two sets, each parsed once for all tests.
enum ParsedReports {
  /// Parses a file as the command does, in this process.
  static func parse(_ path: String) throws -> ParsedReport {
    let pipeline = ReportPipeline(profiles: try ProfileLoader.profiles())
    return try pipeline.parse(FilePath(path))
  }

  /// The project's own reports by name.
  static func specimens() throws -> [String: ParsedReport] { try specimenResults.get() }

  /// The published reports by name.
  static func published() throws -> [String: ParsedReport] { try publishedResults.get() }

  private static let specimenResults = Result { try parseAll(of: .specimens) }
  private static let publishedResults = Result { try parseAll(of: .published) }

  private static func parseAll(of set: ReportSet) throws -> [String: ParsedReport] {
    let names = set.names
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try parse(set.path(of: $0))) })
  }
}
