public import Comparison
internal import Export
internal import Glibc
internal import ReportModel
public import ReportParsing

/// The digests of an output's reports, or of a corpus of PDFs.
public struct CorpusDigests: Sendable {
  /// One for each report that could be read.
  public private(set) var digests: [ReportDigest] = []
  /// What could not be read.
  public private(set) var failures: [BuildError] = []

  /// What to name, where what was named holds no reports.
  private static let hint = "name the output of a build, or a folder of PDFs"

  /// Reads the reports of an output, one at a time; where the folder is none, builds it as a corpus into a
  /// folder of its own, which goes again.
  public init(
    _ path: String, comparison: Comparison, profiles: ProfileSet,
    observe: @escaping (BuildEvent) -> Void = { _ in }
  ) async throws(BuildError) {
    let folder = "\(path)/reports"
    if FolderTree.isFolder(folder) {
      readReports(of: folder, comparison)
    } else {
      let scratch = try Self.scratchFolder()
      defer { FolderTree.remove(scratch) }
      var settings = BuildSettings(corpus: path, output: "\(scratch)/output", profiles: profiles)
      settings.corpusHint = Self.hint
      let summary = try await CorpusBuilder(settings: settings, observe: observe).build()
      failures = summary.failures
      readReports(of: "\(scratch)/output/reports", comparison)
    }
    guard !digests.isEmpty else {
      throw BuildError(
        code: .nothingRead, file: path,
        message: "no report could be read from it; \(Self.hint)")
    }
  }

  private mutating func readReports(of folder: String, _ comparison: Comparison) {
    for entry in FolderEntry.names(in: FilePath(folder)) ?? [] {
      let name = FilePath(bytes: entry).text
      guard name.hasSuffix(".json") else { continue }
      let file = "\(folder)/\(name)"
      guard let bytes = FileBytes.read(file) else {
        failures.append(
          BuildError(
            code: .notReadable, file: file, message: "cannot be read: \(systemReason())"))
        continue
      }
      do {
        digests.append(comparison.digest(try Report(json: bytes, file: file)))
      } catch {
        failures.append(BuildError(error))
      }
    }
  }

  private static func scratchFolder() throws(BuildError) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/winnow-compare-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw BuildError(
        code: .notWritable, file: parent,
        message: "no folder can be made in it: \(systemReason()); set TMPDIR to another")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
