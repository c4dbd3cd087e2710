import Testing

@testable import Evaluation

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  @Test("Every kind of value is read")
  func values() throws {
    let value = try read(#" {"a": [1, -2.5e1, true, false, null, "x"], "b": {}, "c": []} "#)
    #expect(
      value
        == .object([
          "a": .array([
            .integer(1), .number(-25), .bool(true), .bool(false), .null, .string("x"),
          ]),
          "b": .object([:]), "c": .array([]),
        ]))
  }

  @Test("1 and 1.0 stay apart, since they are compared through their text")
  func numbers() throws {
    #expect(try read("1") == .integer(1))
    #expect(try read("1.0") == .number(1))
    #expect(try read("1").pythonText == "1")
    #expect(try read("1.0").pythonText == "1.0")
  }

  @Test("Escapes, surrogate pairs and a byte order mark are understood")
  func strings() throws {
    #expect(try read(#""a\n\t\"\\\/\u00e9\ud83d\ude00""#) == .string("a\n\t\"\\/é😀"))
    #expect(try read("\u{FEFF}\"é\"") == .string("é"))
  }

  @Test("Of two members with one name the later counts")
  func repeatedName() throws {
    #expect(try read(#"{"a": 1, "a": 2}"#)["a"] == .integer(2))
  }

  @Test(
    "Broken text is refused with the line of the place",
    arguments: [
      ("", 1), ("{", 1), ("[1,\n2", 2), ("{\"a\"\n\n1}", 3), ("\"\\ud800\"", 1), ("\"a\nb\"", 2),
      ("nul", 1), ("1 2", 1), ("[1,]", 1), ("+1", 1), ("\"\\x\"", 1), ("\"\\u12\"", 1),
    ])
  func broken(text: String, line: Int) throws {
    let failure = try #require(throws: JSONReader.Failure.self) { try read(text) }
    #expect(failure.line == line)
  }

  @Test("Nesting that would exhaust the stack is refused")
  func nesting() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONReader.Failure.self) { try read(text) }
  }

  @Test("What is written is read as the same value")
  func roundTrip() throws {
    let value = JSONValue.object([
      "text": .string("line\nbreak \"quoted\" \\ \u{1} é"), "whole": .integer(3),
      "half": .number(0.5), "list": .array([.null, .bool(true)]), "none": .array([]),
    ])
    #expect(try read(JSONWriter.write(value)) == value)
  }

  @Test("Names are written in order, two spaces a level")
  func layout() {
    let value = JSONValue.object(["b": .array([.integer(1)]), "a": .number(1)])
    #expect(JSONWriter.write(value) == "{\n  \"a\": 1.0,\n  \"b\": [\n    1\n  ]\n}")
  }
}
