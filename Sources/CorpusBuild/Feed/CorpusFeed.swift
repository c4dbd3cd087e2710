internal import Export
internal import ReportModel

/// `feed.xml`: the newest reports of a corpus and their own recommendations, newest first.
///
/// It is made from the reports alone, so that the same reports give the same bytes: `updated` is the
/// date printed on the report, and what has been in a reader's list stays what it was, since ids are
/// made from the ids of reports and records. A report that is added with an old date stands among those
/// of its date, or past the limit; what a build has added is in `changes.json`.
public struct CorpusFeed {
  /// Entries are at most so many: some months of one inspectorate. Readers keep what they have seen.
  public static let limit = 200

  private let folder: String
  private let title: String

  /// Prepares the feed of the reports in a folder of JSON files.
  init(reports folder: String, title: String) {
    self.folder = folder
    self.title = title
  }

  /// The bytes of `feed.xml`. Only as many reports as it takes are decoded.
  func xml() throws(BuildError) -> [UInt8] {
    var entries: [AtomFeed.Entry] = []
    for path in newestFirst() {
      let report = try ReportFile.read(path)
      entries += ReportEntries(report).entries.prefix(Self.limit - entries.count)
      if entries.count == Self.limit { break }
    }
    return AtomFeed(
      id: NameUUID.urn("winnow:feed:\(title)"), title: title,
      updated: entries.map(\.updated).max() ?? FeedDate.unknown,
      generator: ("winnow", WinnowVersion.current), link: "feed.xml", entries: entries
    ).xml()
  }

  /// Paths of the reports; those without a date last, those of one date by name.
  private func newestFirst() -> [String] {
    var places: [(date: String, name: String, path: String)] = []
    for (name, path) in ReportPlaces(folder: folder).paths {
      places.append((FeedDate.time(ReportFile.publishedDate(of: path)) ?? "", name, path))
    }
    places.sort { first, second in
      first.date == second.date
        ? first.name.utf8.lexicographicallyPrecedes(second.name.utf8) : first.date > second.date
    }
    return places.map(\.path)
  }
}
