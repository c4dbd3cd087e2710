import Foundation

/// Checks a JSON value against the part of JSON Schema 2020-12 that the report's schema uses. A
/// keyword that it does not know is trouble too, so that no keyword goes unchecked.
struct SchemaValidator {
  let root: [String: Any]

  /// What is wrong with the value, each with its place; empty when nothing is.
  func troubles(_ value: Any) -> [String] {
    troubles(value, root, "report")
  }

  private func troubles(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.keys.sorted().flatMap { keyword -> [String] in
      switch (keyword, schema[keyword]) {
      case ("$schema", _), ("title", _), ("description", _), ("$defs", _): []
      case ("$ref", let name as String):
        troubles(value, definition(name), place)
      case ("type", let name as String):
        isType(value, name) ? [] : ["\(place) is no \(name)"]
      case ("type", let names as [String]):
        names.contains { isType(value, $0) } ? [] : ["\(place) is none of \(names)"]
      case ("enum", let choices as [Any]):
        choices.contains { isSame($0, value) } ? [] : ["\(place): no such choice"]
      case ("pattern", let pattern as String):
        matches(value, pattern) ? [] : ["\(place) does not match"]
      case ("minimum", let limit as NSNumber):
        compare(value) { $0 >= limit.doubleValue } ? [] : ["\(place) is too small"]
      case ("maximum", let limit as NSNumber):
        compare(value) { $0 <= limit.doubleValue } ? [] : ["\(place) is too great"]
      case ("minItems", let limit as Int):
        (value as? [Any]).map { $0.count >= limit } ?? true ? [] : ["\(place) is too short"]
      case ("maxItems", let limit as Int):
        (value as? [Any]).map { $0.count <= limit } ?? true ? [] : ["\(place) is too long"]
      case ("items", let items as [String: Any]):
        (value as? [Any] ?? []).enumerated().flatMap {
          troubles($0.element, items, "\(place)[\($0.offset)]")
        }
      case ("properties", let properties as [String: [String: Any]]):
        members(value).flatMap { key, member in
          properties[key].map { troubles(member, $0, "\(place).\(key)") } ?? []
        }
      case ("required", let keys as [String]):
        keys.filter { members(value)[$0] == nil }.map { "\(place).\($0) is missing" }
      case ("additionalProperties", let isAllowed as Bool):
        isAllowed
          ? []
          : members(value).keys
            .filter { (schema["properties"] as? [String: Any])?[$0] == nil }
            .map { "\(place).\($0) is unknown" }
      default: ["keyword \(keyword) is not checked"]
      }
    }
  }

  private func definition(_ name: String) -> [String: Any] {
    let definitions = root["$defs"] as? [String: [String: Any]]
    return definitions?[String(name.dropFirst("#/$defs/".count))] ?? ["no such definition": name]
  }

  private func members(_ value: Any) -> [String: Any] { value as? [String: Any] ?? [:] }

  /// The schema's choices are texts and null.
  private func isSame(_ choice: Any, _ value: Any) -> Bool {
    if choice is NSNull { return value is NSNull }
    return (choice as? String).map { $0 == value as? String } ?? false
  }

  private func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }

  private func isType(_ value: Any, _ name: String) -> Bool {
    switch name {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer":
      (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue.rounded() == $0.doubleValue }
        ?? false
    default: false
    }
  }

  private func matches(_ value: Any, _ pattern: String) -> Bool {
    guard let text = value as? String else { return true }
    return text.range(of: pattern, options: .regularExpression) != nil
  }

  private func compare(_ value: Any, _ holds: (Double) -> Bool) -> Bool {
    (value as? NSNumber).map { holds($0.doubleValue) } ?? true
  }
}
