/// Gold that keeps what is printed in fields of its own.
extension GoldReport {
  /// Puts what stands in `addressees_as_printed` and `tail_as_printed` where the contract has it. A rank in
  /// other words than the contract's is not compared.
  static func withPrintedFields(_ record: JSONValue) -> JSONValue {
    guard case .object(var members) = record else { return record }
    if members["addressees"] == nil, let printed = members["addressees_as_printed"] {
      members["addressees"] = printed
    }
    if members["paragraph_refs"] == nil, case .string(let tail)? = members["tail_as_printed"] {
      members["paragraph_refs"] = .array(numbers(in: tail).map { .string($0) })
    }
    if case .string(let priority)? = members["priority"], !ranks.contains(priority) {
      members["priority"] = nil
    }
    return .object(members)
  }

  /// What the contract lets a priority be.
  private static let ranks: Set = ["key", "other"]

  /// Numbers of paragraphs in "(paragraphs 26, 116)"; other brackets have none.
  private static func numbers(in tail: String) -> [String] {
    guard tail.lowercased().contains("para") else { return [] }
    return tail.split { !$0.isNumber && $0 != "." }
      .map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
      .filter { $0.contains(where: \.isNumber) }.map(String.init)
  }

  /// The records of a report that this gold tells of: where it states no category, a report's own
  /// recommendations are meant, and those that it quotes count neither way.
  func scorable(_ records: [JSONValue], of kind: RecordKind) -> [JSONValue] {
    guard isPartial, kind.name == "recommendations",
      self.records(of: kind).allSatisfy({ $0["category"] == nil })
    else { return records }
    return records.filter { $0["category"] != .string("quoted") }
  }
}
