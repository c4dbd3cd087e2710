import Foundation
import ReportModel
import Testing

@testable import Export

@Suite struct ReportSchemaTests {
  private let validator: SchemaValidator

  init() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(ReportSchema.json()))
    validator = SchemaValidator(root: try #require(schema as? [String: Any]))
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func isAsRecorded() throws {
    try Golden.expect(ReportSchema.json(), "report.schema.json")
  }

  @Test func whatIsWrittenIsValid() throws {
    #expect(validator.troubles(try object(SampleReport.make().json())) == [])
    #expect(validator.troubles(try object(SampleReport.empty.json())) == [])
  }

  /// Every key of every object is in the schema and required there, and every key of the schema is
  /// written.
  @Test func keysOfSchemaAndOutputAgree() throws {
    let report = try object(SampleReport.make().json())
    let definitions = try #require(validator.root["$defs"] as? [String: [String: Any]])
    func expectAgreement(_ object: Any?, _ schema: [String: Any]?, _ name: String) throws {
      let written = try #require(object as? [String: Any], "\(name)").keys.sorted()
      let described = try #require(schema?["properties"] as? [String: Any]).keys.sorted()
      let required = try #require(schema?["required"] as? [String]).sorted()
      #expect(written == described, "\(name)")
      #expect(written == required, "\(name)")
    }
    try expectAgreement(report, validator.root, "report")
    try expectAgreement(report["source"], definitions["source"], "source")
    let metadata = report["metadata"] as? [String: Any]
    try expectAgreement(metadata, definitions["metadata"], "metadata")
    try expectAgreement(
      (metadata?["providers"] as? [Any])?.first, definitions["provider"], "provider")
    let sections = report["sections"] as? [[String: Any]]
    try expectAgreement(
      (sections?.first?["regions"] as? [Any])?.first, definitions["region"], "region")
    for kind in RecordKind.allCases {
      let records = try #require(report[kind.rawValue] as? [Any])
      #expect(records.count == 2)
      for record in records {
        try expectAgreement(record, definitions[kind.singular], kind.singular)
      }
    }
    #expect(definitions.count == RecordKind.allCases.count + 4)
  }

  /// A schema that accepts everything would pass the tests above; this one must not.
  @Test(arguments: [
    ("\"occurrences\": 2", "\"occurrences\": 0", "too small"),
    ("\"category\": \"new\"", "\"category\": \"old\"", "no such choice"),
    ("\"published\": \"2018-03\"", "\"published\": \"March 2018\"", "does not match"),
    ("\"confidence\": 0.667", "\"confidence\": 1.5", "too great"),
    ("\"repeated\": true", "\"repeated\": null", "is no boolean"),
    ("\"tagged\": true", "\"tagged\": 1", "is no boolean"),
    ("\"level\": 2", "\"depth\": 2", "missing"),
    ("\"level\": 2", "\"level\": 2, \"depth\": 2", "unknown"),
    ("\"pages\": [8, 29]", "\"pages\": [0, 29]", "too small"),
    ("\"anchor_pages\": [3, 4]", "\"anchor_pages\": null", "is no array"),
    ("[0, 0, 2, 1]", "[0, 0, 2]", "too short"), ("[0, 0, 2, 1]", "[0, 0, 2, 1, 1]", "too long"),
    ("\"header_rows\": 2", "\"header_rows\": 1.5", "is no integer"),
    ("\"text\": \"“Yes.”\"", "\"text\": null", "is no string"),
    ("\"schema_version\": \"1\"", "\"schema_version\": \"2\"", "no such choice"),
  ])
  func whatIsWrongIsRefused(_ right: String, _ wrong: String, _ trouble: String) throws {
    let text = String(decoding: SampleReport.make().json(), as: UTF8.self)
    let changed = text.replacing(right, with: wrong)
    #expect(changed != text, "the sample has no \(right)")
    let troubles = validator.troubles(try object(Array(changed.utf8)))
    #expect(troubles.contains { $0.hasSuffix(trouble) || $0.contains(trouble) }, "\(troubles)")
  }
}
