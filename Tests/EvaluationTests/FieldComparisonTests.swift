import Testing

@testable import Evaluation

@Suite("Comparing fields")
struct FieldComparisonTests {
  @Test(
    "Lists as sets, truth values as such, the rest loosely",
    arguments: [
      (#"["CRC", "NPS"]"#, #"["NPS", "CRC"]"#, true), (#"["CRC"]"#, #"["CRC", "CRC"]"#, false),
      (#"["CRC"]"#, #"["crc"]"#, false), ("[]", "null", true), ("[]", #""""#, true),
      (#"["a", "b"]"#, #""ab""#, true), (#"["x"]"#, "3", false), ("false", "null", true),
      ("true", #""yes""#, true), ("true", "false", false), ("null", "null", true),
      ("null", #"" – ""#, true), ("null", #""x""#, false), (#""5.1""#, "5.1", true),
      (#""Table 2:""#, #""table 2""#, true), (#"["1"]"#, "[1]", true),
    ])
  func rules(gold: String, predicted: String, agree: Bool) throws {
    let agreed = FieldComparison.agrees(gold: try .json(gold), predicted: try .json(predicted))
    #expect(agreed == agree)
  }

  @Test("A field that the gold does not state counts only where fields are not optional")
  func optional() throws {
    let gold = [try JSONValue.json(#"{"a": "x"}"#), try .json(#"{"a": "y", "b": "z"}"#)]
    let predicted = [try JSONValue.json(#"{"a": "x", "b": "w"}"#), try .json(#"{"b": "z"}"#)]
    let pairs = [RecordPair(gold: 0, predicted: 0), RecordPair(gold: 1, predicted: 1)]
    func shares(areOptional: Bool) -> [NamedShare] {
      FieldComparison.shares(
        of: ["a", "b", "c"], in: pairs, gold: gold, predicted: predicted, areOptional: areOptional)
    }
    #expect(
      shares(areOptional: false) == [
        NamedShare(name: "a", right: 1, checked: 2), NamedShare(name: "b", right: 1, checked: 2),
        NamedShare(name: "c", right: 2, checked: 2),
      ])
    #expect(
      shares(areOptional: true) == [
        NamedShare(name: "a", right: 1, checked: 2), NamedShare(name: "b", right: 1, checked: 1),
      ])
  }
}
