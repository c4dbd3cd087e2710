import Foundation

/// Places outside the tests.
enum Repository {
  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Gold of the reports that the project ships.
  static let gold = root.appending(path: "Corpus/gold").path

  /// The folder of material that stands beside the repository, or where WINNOW_SHARED says; it
  /// may be missing.
  static let shared =
    ProcessInfo.processInfo.environment["WINNOW_SHARED"]
    ?? root.deletingLastPathComponent().appending(path: "shared").path
}
