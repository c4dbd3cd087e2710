internal import Export
internal import ReportModel

/// What a feed says of one report: the report itself, then each recommendation that it makes, without
/// those of earlier inspections and of others that it repeats.
struct ReportEntries {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var entries: [AtomFeed.Entry] {
    [reportEntry]
      + report.recommendations.filter { $0.category == .new }.map(entry)
  }

  private var title: String { report.metadata.title ?? report.id }
  private var published: String? { FeedDate.time(report.metadata.published) }

  private var links: [AtomFeed.Link] {
    let name = Self.percentEncoded(report.id)
    return [
      AtomFeed.Link(
        relation: "alternate", type: "application/json", target: "reports/\(name).json"),
      AtomFeed.Link(relation: "related", type: "text/markdown", target: "text/\(name).md"),
    ]
  }

  private var reportEntry: AtomFeed.Entry {
    let metadata = report.metadata
    let counts = report.recordCounts
    let told: [RecordKind] = [
      .recommendations, .enablersBarriers, .practiceExamples, .ratings, .tables, .quotes,
    ]
    let numbers = told.compactMap { kind in
      counts[kind].flatMap { count in
        count == 0
          ? nil : "\(count) \((count == 1 ? kind.singular : kind.rawValue).withSpaces)"
      }
    }
    let facts = [metadata.programme, metadata.area, metadata.published].compactMap { $0 }
    let found = numbers.isEmpty ? "No records were found." : "\(numbers.joined(separator: ", "))."
    return AtomFeed.Entry(
      id: NameUUID.urn("winnow:\(report.id)"), title: title,
      updated: published ?? FeedDate.unknown, published: published, author: metadata.inspectorate,
      categories: ["report", metadata.kind.rawValue], links: links,
      content: [facts.joined(separator: "; "), found].filter { !$0.isEmpty }
        .joined(separator: "\n\n"))
  }

  private func entry(_ recommendation: Recommendation) -> AtomFeed.Entry {
    let name = recommendation.number.map { "Recommendation \($0)" } ?? "Recommendation"
    let words = [recommendation.leadIn, recommendation.text].compactMap { $0 }
    let pages = PageRanges.text(recommendation.provenance.pages)
    let place = pages.isEmpty ? title : "\(title), p. \(pages)"
    return AtomFeed.Entry(
      id: NameUUID.urn("winnow:\(recommendation.id)"), title: "\(name): \(title)",
      updated: published ?? FeedDate.unknown, published: published,
      author: report.metadata.inspectorate,
      categories: ["recommendation"] + recommendation.addressees, links: links,
      content: "\(words.joined(separator: " "))\n\n\(place)\n\(recommendation.id)")
  }

  /// A name as a part of a path in an IRI: letters, digits and `-._~` stay.
  private static func percentEncoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}

extension String {
  fileprivate var withSpaces: String { String(map { $0 == "_" ? " " : $0 }) }
}
