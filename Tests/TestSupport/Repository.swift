import Foundation

/// Where the project's own files are.
public enum Repository {
  /// The folder of the package.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  /// The project's own reports.
  public static let corpus = "\(root)/Corpus"
  /// Material that stands beside the project on some machines; tests that need it are skipped
  /// elsewhere.
  public static let shared =
    ProcessInfo.processInfo.environment["WINNOW_SHARED"]
    ?? URL(filePath: root).deletingLastPathComponent().appending(path: "shared").path

  /// Whether there is a folder of this name beside the project.
  public static func hasShared(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(shared)/\(name)")
  }
}
