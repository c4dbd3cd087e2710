internal import ReportModel

/// The description of the output's tables as a Frictionless Data Package
/// (https://specs.frictionlessdata.io/data-package/): a program that knows the format reads every
/// CSV file with the right types and joins without being told.
public struct DataPackage: Sendable {
  /// One report that the data were read from.
  public struct Origin: Hashable, Sendable {
    /// Its title.
    public var title: String?
    /// The file in the corpus.
    public var file: String
    /// Where it was published: an address, or words.
    public var source: String?
    /// Its licence: an identifier, or words.
    public var licence: String?

    /// Makes an origin.
    public init(
      file: String, title: String? = nil, source: String? = nil, licence: String? = nil
    ) {
      self.file = file
      self.title = title
      self.source = source
      self.licence = licence
    }
  }

  private let tables: [DataTable]
  private let origins: [Origin]
  private let version: String

  /// Describes tables and what they were read from; `version` is the program's.
  public init(tables: [DataTable], origins: [Origin], version: String) {
    self.tables = tables
    self.origins = origins
    self.version = version
  }

  /// The bytes of `datapackage.json`.
  public func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 16)
    writer.beginObject()
    writer.put("profile", "data-package")
    writer.put("name", "inspection-reports")
    writer.put("title", "Records of inspection reports")
    writer.put(
      "description",
      "What inspection reports say, read from their PDF files by winnow \(version): one table a "
        + "kind of record, each record with its pages, regions and confidence. Lists are joined "
        + "by \"; \". What is not known is empty.")
    writer.put("schema_version", Report.schemaVersion)
    writeLicences(to: &writer)
    writeSources(to: &writer)
    writer.list("resources", tables) { writer, table in writer.resource(table) }
    writer.endObject()
    return writer.finish()
  }

  /// The licences that the reports stand under, each once; none where none is known, since nobody
  /// may make one up.
  private func writeLicences(to writer: inout JSONWriter) {
    let names = Set(origins.compactMap(\.licence)).sorted()
    guard !names.isEmpty else { return }
    writer.list("licenses", names) { writer, name in
      writer.beginObject(.inline)
      let path = Self.address(ofLicence: name)
      if Self.isIdentifier(name) {
        writer.put("name", name)
      } else {
        // A licence must have a name or an address beside its title.
        if path == nil { writer.put("name", Self.identifier(of: name)) }
        writer.put("title", name)
      }
      if let path { writer.put("path", path) }
      writer.endObject()
    }
  }

  private func writeSources(to writer: inout JSONWriter) {
    guard !origins.isEmpty else { return }
    writer.list("sources", origins) { writer, origin in
      writer.beginObject(.inline)
      writer.put("title", origin.title ?? origin.file)
      if let source = origin.source, Self.isAddress(source) {
        writer.put("path", source)
      } else if let source = origin.source {
        writer.put("description", source)
      }
      writer.put("file", origin.file)
      if let licence = origin.licence { writer.put("licence", licence) }
      writer.endObject()
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  /// Whether a licence is named by letters, digits and signs that identifiers have.
  private static func isIdentifier(_ name: String) -> Bool {
    name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
  }

  /// The words of a title as an identifier: "open-data-terms".
  private static func identifier(of title: String) -> String {
    let words = title.lowercased().split { !isIdentifier(String($0)) }
    return words.isEmpty ? "other" : words.joined(separator: "-")
  }

  /// Where a licence can be read.
  private static func address(ofLicence name: String) -> String? {
    if isAddress(name) { return name }
    let folded = name.lowercased()
    if folded.hasPrefix("open government licence") || folded.hasPrefix("ogl-uk-3") {
      return "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    }
    if folded.hasPrefix("open parliament licence") {
      return
        "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/"
    }
    return !isIdentifier(name) ? nil : "https://spdx.org/licenses/\(name).html"
  }
}
