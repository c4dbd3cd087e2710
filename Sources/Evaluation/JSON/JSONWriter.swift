/// Writes values as JSON with sorted names, so that equal values give equal bytes.
struct JSONWriter {
  private var output = ""

  /// The value over several lines, two spaces a level, without a line feed at the end.
  static func write(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.append(value, level: 0)
    return writer.output
  }

  private mutating func append(_ value: JSONValue, level: Int) {
    switch value {
    case .null: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .integer(let number): output += String(number)
    case .number(let number): output += number.isFinite ? String(number) : "null"
    case .string(let text): append(text)
    case .array(let values):
      appendList(values, between: "[", and: "]", level: level) { writer, element in
        writer.append(element, level: level + 1)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      appendList(sorted, between: "{", and: "}", level: level) { writer, member in
        writer.append(member.key)
        writer.output += ": "
        writer.append(member.value, level: level + 1)
      }
    }
  }

  private mutating func appendList<Element>(
    _ elements: [Element], between opening: String, and closing: String, level: Int,
    appendElement: (inout JSONWriter, Element) -> Void
  ) {
    output += opening
    for (index, element) in elements.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      indent(level + 1)
      appendElement(&self, element)
    }
    if !elements.isEmpty {
      output += "\n"
      indent(level)
    }
    output += closing
  }

  private mutating func indent(_ level: Int) {
    output += String(repeating: "  ", count: level)
  }

  private mutating func append(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
