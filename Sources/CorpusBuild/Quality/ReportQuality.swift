public import Layout
public import ReportModel

/// How well one report was read, in numbers that can be added up in any order.
public struct ReportQuality: Hashable, Sendable, Codable {
  /// Blocks of one kind.
  public struct Blocks: Hashable, Sendable, Codable {
    /// How many the document has.
    public var total = 0
    /// How many some recogniser has made a record of, or a part of one.
    public var read = 0

    /// None.
    public init() {}
  }

  /// Records of one kind.
  public struct Confidence: Hashable, Sendable, Codable {
    /// How many there are.
    public var records = 0
    /// Their confidence in thousandths, added up: whole numbers give the same sum in any order.
    public var thousandths = 0
    /// The lowest, in thousandths.
    public var lowest = 1000

    /// None.
    public init() {}
  }

  /// Numbers that a sequence of recommendations leaves out.
  public struct Gap: Hashable, Sendable, Codable {
    /// Whose recommendations: "new", "previous", "quoted".
    public var category: String
    /// The numbers that are not there.
    public var missing: [Int]
    /// The highest number.
    public var last: Int
  }

  /// Blocks by kind: "paragraph", "list-item" and the like.
  public var blocks: [String: Blocks] = [:]
  /// Confidence by the name of the kind.
  public var confidence: [String: Confidence] = [:]
  /// Gaps in the numbers of recommendations.
  public var gaps: [Gap] = []

  /// Nothing read yet.
  public init() {}

  /// Looks at what has been read of a document.
  public init(document: Document, report: Report) {
    var coverage = RecordCoverage()
    report.visitRecords(&coverage)
    for block in document.blocks { count(block, coverage) }
    for footnote in document.footnotes {
      add("footnote", isRead: coverage.covers(footnote.regions))
    }
    confidence = coverage.confidence
    gaps = Recommendation.Category.allCases.compactMap { category in
      Self.gap(in: report.recommendations.filter { $0.category == category }, category.rawValue)
    }
  }

  /// What stands in a box is counted by itself; covers and contents pages hold no records.
  private mutating func count(_ block: Block, _ coverage: RecordCoverage) {
    switch block.kind {
    case .title, .contents: return
    case .box where !block.children.isEmpty:
      for child in block.children { count(child, coverage) }
    case .listItem: add("list-item", isRead: coverage.covers(block.regions))
    default: add(block.kind.rawValue, isRead: coverage.covers(block.regions))
    }
  }

  private mutating func add(_ kind: String, isRead: Bool) {
    blocks[kind, default: Blocks()].total += 1
    if isRead { blocks[kind, default: Blocks()].read += 1 }
  }

  /// What a list of recommendations leaves out of 1, 2, 3 …; nil where it leaves out nothing, or more
  /// than it has: then the numbers are no sequence but those of paragraphs.
  private static func gap(in list: [Recommendation], _ category: String) -> Gap? {
    let numbers = Set(list.compactMap { $0.number.flatMap { Int($0) } }.filter { $0 > 0 })
    // A number far beyond the list is a slip of the reading, and no reason to count up to it.
    guard let last = numbers.max(), last > 1, last <= 2 * numbers.count else { return nil }
    let missing = (1...last).filter { !numbers.contains($0) }
    return missing.isEmpty ? nil : Gap(category: category, missing: missing, last: last)
  }
}
