/// The file that a report was read from.
public struct Source: Hashable, Sendable, Codable, FieldWriting {
  /// File name without directories.
  public var file: String
  /// SHA-256 of its bytes, in lower-case hexadecimal.
  public var sha256: String?
  /// Its size.
  public var bytes: Int
  /// Number of pages.
  public var pages: Int
  /// Program that wrote the PDF.
  public var producer: String?
  /// "1.7" and the like.
  public var pdfVersion: String?
  /// Whether it has a structure tree.
  public var tagged: Bool
  /// Whether it is encrypted.
  public var encrypted: Bool

  /// Makes a source.
  public init(
    file: String, sha256: String? = nil, bytes: Int = 0, pages: Int = 0, producer: String? = nil,
    pdfVersion: String? = nil, tagged: Bool = false, encrypted: Bool = false
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.pages = pages
    self.producer = producer
    self.pdfVersion = pdfVersion
    self.tagged = tagged
    self.encrypted = encrypted
  }
}

extension Source {
  /// What its fields hold.
  public static let fieldSchemas = [
    FieldSchema("file", .string, "file name"),
    FieldSchema("sha256", .pattern("^[0-9a-f]{64}$"), nullable: true, "SHA-256 of its bytes"),
    FieldSchema("bytes", .integer(minimum: 0), "size"),
    FieldSchema("pages", .integer(minimum: 0), "number of pages"),
    FieldSchema("producer", .string, nullable: true, "program that wrote the PDF"),
    FieldSchema("pdf_version", .string, nullable: true, "PDF version"),
    FieldSchema("tagged", .boolean, "whether it has a structure tree"),
    FieldSchema("encrypted", .boolean, "whether it is encrypted"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("file", file)
    sink.put("sha256", sha256)
    sink.put("bytes", bytes)
    sink.put("pages", pages)
    sink.put("producer", producer)
    sink.put("pdf_version", pdfVersion)
    sink.put("tagged", tagged)
    sink.put("encrypted", encrypted)
  }

  /// Reads a source from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      file: try fields.required("file"), sha256: try fields.optional("sha256"),
      bytes: try fields.optional("bytes") ?? 0, pages: try fields.optional("pages") ?? 0,
      producer: try fields.optional("producer"), pdfVersion: try fields.optional("pdf_version"),
      tagged: try fields.optional("tagged") ?? false,
      encrypted: try fields.optional("encrypted") ?? false)
  }
}
