internal import Glibc

/// The report files of an output, of a folder of reports, or of one report.
struct ReportPlaces {
  /// Paths by the file's name without its ending, which in an output is the report's id.
  private(set) var paths: [String: String] = [:]
  /// The one report's name, where the path is a file.
  private(set) var lone: String?

  /// Looks into an output or a folder of reports, or takes a file.
  init(_ path: String) throws(BuildError) {
    switch FolderEntry.kind(of: FilePath(path)) {
    case .file:
      let name = Self.name(of: FolderTree.name(of: path)) ?? FolderTree.name(of: path)
      lone = name
      paths = [name: path]
    case .folder:
      let reports = "\(path)/reports"
      self = ReportPlaces(folder: FolderTree.isFolder(reports) ? reports : path)
    case .other:
      throw BuildError(
        code: .notRegular, file: path,
        message: "is neither a folder nor a file; name an output or a report's JSON")
    case .missing(let cause):
      throw BuildError(
        code: cause == ENOENT || cause == ENOTDIR ? .notFound : .notReadable, file: path,
        message: cause == ENOENT || cause == ENOTDIR
          ? "there is no such folder or file; name an output or a report's JSON"
          : "cannot be read: \(systemReason(cause))")
    }
  }

  /// Looks into a folder of reports; one that does not exist has none.
  init(folder: String) {
    for entry in FolderEntry.names(in: FilePath(folder)) ?? [] {
      // A file name that is no UTF-8 is no report's: ids are text.
      guard let file = FilePath(bytes: entry).string, let name = Self.name(of: file) else {
        continue
      }
      paths[name] = "\(folder)/\(file)"
    }
  }

  private static func name(of file: String) -> String? {
    // The schema lies beside the reports where somebody has put all in one folder.
    guard file.hasSuffix(".json"), file != "report.schema.json", file != "build.json",
      file != "changes.json", file != "datapackage.json"
    else { return nil }
    return String(file.dropLast(5))
  }
}
