internal import Export
internal import ReportModel

/// `feed.xml`: the newest reports of a corpus and their own recommendations, newest first.
///
/// It is made from the reports alone, so that the same reports give the same bytes: `updated` is the
/// date printed on the report, and what has been in a reader's list stays what it was, since ids are
/// made from the ids of reports and records. A report that is added with an old date stands among those
/// of its date, or past the limit; what a build has added is in `changes.json`.
///
/// It takes reports as they come, in any order, and keeps no more of them than it shows.
public struct CorpusFeed: Sendable {
  /// Entries are at most so many: some months of one inspectorate. Readers keep what they have seen.
  public static let limit = 200

  /// What it says of one report.
  private struct Part {
    /// Empty where the report has no date.
    let date: String
    let id: String
    let entries: [AtomFeed.Entry]
  }

  private let title: String
  /// Newest first; those without a date last, those of one date by name.
  private var parts: [Part] = []

  /// Begins a feed.
  init(title: String) { self.title = title }

  /// Adds what it says of a report.
  mutating func add(_ report: Report) {
    let date = FeedDate.time(report.metadata.published) ?? ""
    let place = parts.firstIndex { Self.isNewer(date, report.id, than: $0) } ?? parts.count
    let before = parts[..<place].reduce(0) { $0 + $1.entries.count }
    guard before < Self.limit else { return }
    let entries = Array(ReportEntries(report).entries.prefix(Self.limit - before))
    parts.insert(Part(date: date, id: report.id, entries: entries), at: place)
    while let last = parts.last,
      parts.reduce(-last.entries.count, { $0 + $1.entries.count }) >= Self.limit
    {
      parts.removeLast()
    }
  }

  /// The bytes of `feed.xml`.
  func xml() -> [UInt8] {
    let entries = Array(parts.lazy.flatMap(\.entries).prefix(Self.limit))
    return AtomFeed(
      id: NameUUID.urn("winnow:feed:\(title)"), title: title,
      updated: entries.map(\.updated).max() ?? FeedDate.unknown,
      generator: ("winnow", WinnowVersion.current), link: "feed.xml", entries: entries
    ).xml()
  }

  private static func isNewer(_ date: String, _ id: String, than part: Part) -> Bool {
    date == part.date ? id.utf8.lexicographicallyPrecedes(part.id.utf8) : date > part.date
  }
}
