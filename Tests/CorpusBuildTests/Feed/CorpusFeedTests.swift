import Export
import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("The feed of new reports and recommendations")
struct CorpusFeedTests {
  private func report(_ id: String, published: String?, _ texts: String...) -> Report {
    ReportMaker.report(
      id, title: "Report \(id)", published: published,
      recommendations: texts.enumerated().map {
        ReportMaker.recommendation(String($0 + 1), $1)
      })
  }

  private func feed(_ reports: Report...) -> String {
    var feed = CorpusFeed(title: "Reports")
    for report in reports { feed.add(report) }
    return String(decoding: feed.xml(), as: UTF8.self)
  }

  private func titles(_ feed: String) -> [Substring] {
    feed.matches(of: /<entry>\s*<id>[^<]*<\/id>\s*<title>([^<]*)<\/title>/).map(\.output.1)
  }

  @Test("Newest first, a report before what it recommends, those without a date last")
  func order() {
    let feed = feed(
      report("c", published: nil), report("a", published: "2015", "Do this"),
      report("d", published: "2019-07-02", "Do & don’t <that>"), report("b", published: "2019-07"))
    #expect(
      titles(feed) == [
        "Report d", "Recommendation 1: Report d", "Report b", "Report a",
        "Recommendation 1: Report a", "Report c",
      ])
    #expect(feed.contains("Do &amp; don’t &lt;that&gt;"))
    #expect(feed.contains("<updated>2019-07-02T00:00:00Z</updated>\n <author>"))
    #expect(feed.contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }

  @Test("Recommendations of earlier inspections are not new")
  func previous() {
    var report = ReportMaker.report(
      "a", published: "2020",
      recommendations: [ReportMaker.recommendation("1", "x"), ReportMaker.recommendation("2", "y")])
    report.recommendations[0].category = .previous
    #expect(titles(feed(report)) == ["A report", "Recommendation 2: A report"])
  }

  @Test("Ids are made from the names of reports and records, and are each used once")
  func ids() {
    let feed = feed(report("a", published: "2020", "x", "y"))
    let ids = feed.matches(of: /<id>(urn:uuid:[0-9a-f-]{36})<\/id>/).map(\.output.1)
    #expect(ids.count == 4 && Set(ids).count == 4)
    // What Python's uuid5(NAMESPACE_URL, "winnow:a") gives.
    #expect(ids.contains("urn:uuid:9fdc4ab3-6088-521e-ac2c-0f21e263441c"))
  }

  @Test("No more entries than the limit")
  func limit() {
    let texts = (0..<150).map { ReportMaker.recommendation(String($0), "Text \($0)") }
    let reports = ["b", "a", "c"].map {
      ReportMaker.report($0, title: "Report \($0)", published: "2020", recommendations: texts)
    }
    let titles = titles(feed(reports[0], reports[1], reports[2]))
    #expect(titles.count == CorpusFeed.limit)
    #expect(titles.first == "Report a" && titles[151] == "Report b")
    #expect(titles.last == "Recommendation 47: Report b")
  }

  @Test("The same reports give the same bytes; a name that is no IRI is written as one")
  func sameBytes() {
    let report = report("café au lait", published: "2020", "x")
    #expect(feed(report) == feed(report))
    #expect(feed(report).contains("href=\"reports/caf%C3%A9%20au%20lait.json\""))
  }

  @Test(
    "A date at the precision printed is its beginning",
    arguments: [
      ("2017", "2017-01-01T00:00:00Z"), ("2017-02", "2017-02-01T00:00:00Z"),
      ("2017-02-28", "2017-02-28T00:00:00Z"), ("2017-13", nil), ("", nil), ("soon", nil),
    ])
  func dates(printed: String, expected: String?) { #expect(FeedDate.time(printed) == expected) }

  @Test(
    "A feed reader takes it",
    .enabled("needs python3 with the package feedparser") { FeedParser.isAvailable })
  func feedParser() throws {
    let home = try TemporaryFolder()
    let feed = feed(report("a", published: "2017-02", "Do & <this>"))
    let path = try home.write(feed, "feed.xml")
    let told = try FeedParser.summary(of: path)
    #expect(
      told == """
        False atom10 Reports
        Report a | 2017-02-01T00:00:00Z | reports/a.json
        Recommendation 1: Report a | 2017-02-01T00:00:00Z | reports/a.json

        """)
  }
}

/// Python's feedparser, an independent reader of feeds.
enum FeedParser {
  private static let program = """
    import feedparser, sys
    feed = feedparser.parse(open(sys.argv[1], "rb").read())
    print(bool(feed.bozo), feed.version, feed.feed.title)
    for entry in feed.entries: print(entry.title, entry.updated, entry.links[0].href, sep=" | ")
    """

  /// Whether it is there.
  static var isAvailable: Bool { Python.has("feedparser") }

  /// Whether it had trouble, the kind of feed and its title; then an entry a line.
  static func summary(of path: String) throws -> String {
    try Python.run(["-c", program, path]).output
  }
}
