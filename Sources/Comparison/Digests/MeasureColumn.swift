internal import ReportModel

/// What the heading of a column says beside the period.
enum MeasureColumn {
  /// "" for "Current inspection", "Price in" for "Price in 2016/2017", "Women" for "Women: Year before".
  static func label(of measure: Measure) -> String {
    guard let label = measure.columnLabel else { return "" }
    guard let period = measure.period else { return label }
    let parts = parts(of: label)
    if Self.words[period] != nil {
      // A heading of one row that has been read as a period says nothing else.
      guard parts.count > 1 else { return "" }
      return parts.filter { !isPeriod($0) }.joined(separator: ": ")
    }
    return removing(period, from: label)
  }

  private static let words: [String: Bool] = ["current": true, "previous": true, "national": true]

  /// Heading rows above one another are joined by ": ".
  private static func parts(of label: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = label[...]
    while let colon = rest.firstIndex(of: ":") {
      let after = rest.index(after: colon)
      if after < rest.endIndex, rest[after] == " " {
        parts.append(rest[..<colon])
        rest = rest[rest.index(after: after)...]
      } else {
        break
      }
    }
    return parts + [rest]
  }

  private static func isPeriod(_ part: Substring) -> Bool {
    let marks: Set<String> = [
      "current", "previous", "last", "before", "this", "all", "national", "inspection",
      "inspected", "year", "rating", "england",
    ]
    return Word.words(of: String(part)).contains { marks.contains($0.text) }
  }

  /// The heading without the printed period, the preposition before it and what is then left over.
  private static func removing(_ period: String, from label: String) -> String {
    var words = label.split(separator: " ").map(String.init)
    let wanted = period.split(separator: " ").map(String.init)
    func isSame(_ word: String, _ wanted: String) -> Bool {
      word.utf8.filter { !punctuation.contains($0) }.elementsEqual(
        wanted.utf8.filter { !punctuation.contains($0) })
    }
    guard !wanted.isEmpty, words.count >= wanted.count else { return label }
    for start in 0...(words.count - wanted.count)
    where zip(words[start...], wanted).allSatisfy(isSame) {
      let isAfterPreposition = start > 0 && prepositions.contains(words[start - 1])
      let lower = isAfterPreposition ? start - 1 : start
      words.removeSubrange(lower..<start + wanted.count)
      break
    }
    var text = words.joined(separator: " ")
    while let last = text.utf8.last, punctuation.contains(last), last != UInt8(ascii: ")") {
      text.removeLast()
    }
    return text
  }

  private static let punctuation = Set(",:;()-".utf8)
  private static let prepositions: Set<String> = ["in", "on", "at", "for", "by", "to", "during"]
}
