internal import Export
internal import Glibc
internal import ReportModel
internal import Yams

/// What a corpus says of its files in `manifest.yaml`: title, source and licence of each.
///
/// It is optional, and nothing is read by it that is not in the corpus: a manifest with a slip costs
/// the output its sources, not its records.
struct CorpusManifest {
  /// What is said of one file.
  struct Entry: Hashable {
    var title: String?
    var source: String?
    var licence: String?
  }

  /// By the file's name without folders.
  private(set) var entries: [String: Entry] = [:]
  /// Why the manifest could not be read.
  private(set) var trouble: String?

  /// The text that it was read from.
  private(set) var identity = ""

  /// Name of the file in the corpus.
  static let name = "manifest.yaml"

  /// Reads the manifest of a corpus, if it has one.
  init(corpus: String) {
    guard let text = Self.content(of: "\(corpus)/\(Self.name)") else { return }
    identity = text
    do {
      guard let reports = try Yams.compose(yaml: text, .basic)?["reports"]?.sequence else {
        trouble = "has no list named \"reports\", so that datapackage.json names no sources"
        return
      }
      for report in reports {
        guard let file = report["file"]?.string else { continue }
        // Results of other machines know a file by its name alone.
        entries[String(file.split(separator: "/").last ?? "")] = Entry(
          title: report["title"]?.string, source: report["source"]?.string,
          licence: (report["licence"] ?? report["license"])?.string)
      }
    } catch {
      let line = "\(error)".split(separator: "\n").first ?? ""
      trouble = "cannot be read (\(line)), so that datapackage.json names no sources"
    }
  }

  /// What a report says of itself, completed by what the manifest says of its file.
  func origin(of file: String, _ metadata: Metadata) -> DataPackage.Origin {
    let entry = entries[file]
    return DataPackage.Origin(
      file: file, title: entry?.title ?? metadata.title, source: entry?.source,
      licence: entry?.licence ?? metadata.licence)
  }

  private static func content(of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes += part.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
