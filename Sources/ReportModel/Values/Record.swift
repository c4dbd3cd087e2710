/// One thing recovered from a report.
///
/// A record describes its own fields once; the provenance that all records share is added here.
public protocol Record: FieldWriting, Codable, Hashable, Sendable {
  /// Which list of the report it belongs to.
  static var kind: RecordKind { get }
  /// What its own fields hold, provenance left out, in order of the contract.
  static var ownFieldSchemas: [FieldSchema] { get }
  /// Where it comes from.
  var provenance: Provenance { get set }
  /// What makes it this record and no other: see `RecordID`.
  var identity: RecordIdentity { get }
  /// Hands its own fields to the sink, provenance left out, in order of the contract.
  func writeOwnFields<Sink: FieldSink>(to sink: inout Sink)
}

extension Record {
  /// Name of the record.
  public var id: String { provenance.id }

  /// Hands provenance and own fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("id", provenance.id)
    sink.put("section_id", provenance.sectionID)
    sink.put("pages", provenance.pages)
    sink.put("regions", provenance.regions)
    sink.put("confidence", provenance.writtenConfidence)
    sink.put("rule", provenance.rule)
    writeOwnFields(to: &sink)
  }

  /// Provenance and own fields.
  public static var fieldSchemas: [FieldSchema] { Provenance.fieldSchemas + ownFieldSchemas }
}
