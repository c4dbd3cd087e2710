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

  /// The heading without the printed period and the punctuation that is then left at its ends.
  private static func removing(_ period: String, from label: String) -> String {
    var bytes = Array(label.utf8)
    let wanted = Array(period.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return label }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      bytes.removeSubrange(start..<start + wanted.count)
      break
    }
    let ends = Set(" ,:;()-".utf8)
    while let last = bytes.last, ends.contains(last) { bytes.removeLast() }
    while let first = bytes.first, ends.contains(first) { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
