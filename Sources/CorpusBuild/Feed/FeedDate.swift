/// Dates of reports as a feed wants them.
enum FeedDate {
  /// What stands where a report has no date: a feed must say when, and a clock would make two builds of
  /// one corpus differ.
  static let unknown = "1970-01-01T00:00:00Z"

  /// "2017-02" as the beginning of that month, "2017-02-01T00:00:00Z"; nil where it is no date.
  static func time(_ date: String?) -> String? {
    guard let date else { return nil }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], (1...9999).contains(year) else {
      return nil
    }
    var text = digits(year, 4)
    for (index, range) in [(1, 1...12), (2, 1...31)] {
      guard index < parts.count else {
        text += "-01"
        continue
      }
      guard let part = parts[index], range.contains(part) else { return nil }
      text += "-\(digits(part, 2))"
    }
    return "\(text)T00:00:00Z"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
