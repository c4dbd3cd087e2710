import Testing

@testable import Evaluation

@Suite("Values as Python reads them")
struct PythonReadingTests {
  @Test("str and repr")
  func text() {
    let list = JSONValue.array([.string("CRC"), .null, .bool(true), .integer(2), .number(1e16)])
    #expect(list.pythonText == "['CRC', None, True, 2, 1e+16]")
    #expect(JSONValue.string("it's").pythonRepresentation == "\"it's\"")
    #expect(JSONValue.string("it's \"so\"\n").pythonRepresentation == #"'it\'s "so"\n'"#)
    #expect(JSONValue.object(["a": .integer(1)]).pythonText == "{'a': 1}")
    #expect(JSONValue.number(0.00001).pythonText == "1e-05")
  }

  @Test("Empty values and zero are false")
  func truth() {
    let falsy: [JSONValue] = [
      .null, .bool(false), .integer(0), .number(0), .string(""), .array([]), .object([:]),
    ]
    #expect(falsy.allSatisfy { !$0.isTruthy })
    #expect(JSONValue.string("0").isTruthy)
    #expect(JSONValue.array([.null]).isTruthy)
  }

  @Test("True equals 1, text equals only text written alike")
  func equality() {
    #expect(JSONValue.bool(true).isPythonEqual(to: .integer(1)))
    #expect(JSONValue.integer(1).isPythonEqual(to: .number(1)))
    #expect(!JSONValue.string("1").isPythonEqual(to: .integer(1)))
    #expect(!JSONValue.string("\u{E9}").isPythonEqual(to: .string("e\u{301}")))
    #expect(JSONValue.null.isPythonEqual(to: .null))
  }
}
