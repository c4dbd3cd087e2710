/// Page numbers in short, and the other way round.
public enum PageRanges {
  /// "3-5, 9" for 3, 4, 5 and 9.
  public static func text(_ pages: some Sequence<Int>) -> String {
    var ranges: [ClosedRange<Int>] = []
    for page in Set(pages).sorted() {
      if let last = ranges.last, last.upperBound + 1 == page {
        ranges[ranges.count - 1] = last.lowerBound...page
      } else {
        ranges.append(page...page)
      }
    }
    return ranges.map { range in
      range.count == 1
        ? String(range.lowerBound) : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ", ")
  }

  /// The pages that "3-5,9" names, or nil where it is not of that form.
  public static func pages(_ text: String) -> [ClosedRange<Int>]? {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int($0.filter { $0 != " " }) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first >= 1, first <= last
      else { return nil }
      ranges.append(first...last)
    }
    return ranges
  }
}
