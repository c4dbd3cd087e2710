/// Dates of ISO 8601 at the precision printed: "2019", "2019-03", "2019-03-14".
enum PrintedDate {
  /// Whether one is before the other, as far as both go: "2019" is neither before nor after "2019-03".
  static func isBefore(_ a: String, _ b: String) -> Bool {
    let length = min(a.utf8.count, b.utf8.count)
    return a.prefix(length) < b.prefix(length)
  }

  /// Whether a date may lie in a span whose ends are days of it; an end that is not known is none.
  static func lies(_ date: String, from: String?, to: String?) -> Bool {
    if let from, isBefore(date, from) { return false }
    if let to, isBefore(to, date) { return false }
    return true
  }

  /// The date a year before.
  static func yearBefore(_ date: String) -> String? {
    Int(date.prefix(4)).map { "\($0 - 1)\(date.dropFirst(4))" }
  }
}
