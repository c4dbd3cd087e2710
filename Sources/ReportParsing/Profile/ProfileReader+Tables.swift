extension ProfileReader {
  /// Reads each element of a list.
  func map<Value>(_ make: (ProfileReader) throws(ProfileError) -> Value) throws(ProfileError)
    -> [Value]
  {
    var result: [Value] = []
    for element in try elements() { result.append(try make(element)) }
    return result
  }

  /// A list of `{named: …, phrases: […]}` as a table from phrase to name; without phrases the name is the
  /// phrase. Empty where the key is absent.
  func phraseTable(_ key: String, named: String) throws(ProfileError) -> PhraseTable<String> {
    guard let list = optional(key) else { return PhraseTable() }
    var pairs: [(phrase: String, value: String)] = []
    for element in try list.elements() {
      try element.allow(named, "phrases")
      let name = try element.required(named).string()
      let phrases = try element.optional("phrases")?.strings() ?? [name]
      for phrase in phrases { pairs.append((phrase, name)) }
    }
    return PhraseTable(pairs)
  }

  /// A mapping from the values of a closed set to phrases, as a table from phrase to value.
  func phraseTable<Choice>(_ key: String, of type: Choice.Type) throws(ProfileError)
    -> PhraseTable<Choice>
  where Choice: CaseIterable & RawRepresentable & Sendable, Choice.RawValue == String {
    guard let mapping = optional(key) else { return PhraseTable() }
    var pairs: [(phrase: String, value: Choice)] = []
    for (name, value) in try mapping.pairs() {
      guard let choice = Choice(rawValue: name) else {
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw value.error(.unknownKey, "`\(key)` cannot hold `\(name)`; possible: \(known)")
      }
      for phrase in try value.strings() { pairs.append((phrase, choice)) }
    }
    return PhraseTable(pairs)
  }
}
