/// The gold of one report: `NAME.gold.json`, and beside it, where they are known, the text
/// `NAME.txt` and the pages of the records `NAME.pages.json`.
public struct GoldFile: Hashable, Sendable {
  /// Name of the report that it is the gold of.
  public var name: String
  /// The folder that it lies in.
  public var folder: String

  /// Path of the records.
  public var recordsPath: String { "\(folder)/\(name)\(Self.suffix)" }
  /// Path of the reading-order text, whether there is one or not.
  public var textPath: String { "\(folder)/\(name).txt" }
  /// Path of the true pages, whether they are known or not.
  public var pagesPath: String { "\(folder)/\(name).pages.json" }

  private static let suffix = ".gold.json"

  /// All gold in a folder, by name.
  public static func files(in folder: String) throws(EvaluationError) -> [GoldFile] {
    let files = try JSONFile.names(in: folder).filter { $0.hasSuffix(suffix) }
      .map { GoldFile(name: String($0.dropLast(suffix.count)), folder: folder) }
    guard !files.isEmpty else {
      throw EvaluationError(
        code: .noGold, file: folder, message: "holds no gold: files named NAME.gold.json")
    }
    return files
  }
}
