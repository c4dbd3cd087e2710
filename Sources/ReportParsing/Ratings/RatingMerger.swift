import Layout
import ReportModel

/// Makes one of all that a report says of one thing that it rates.
struct RatingMerger {
  /// One judgement as all places together tell it.
  struct Entry {
    var judgement: Judgement
    /// Block that the first place is in.
    var block: Int?
    /// How often it is told the same.
    var agreements = 0
    /// What is told otherwise.
    var conflicts: [Judgement] = []

    /// First page on which it is told.
    var page: Int? { judgement.regions.first?.page }

    /// Takes over what is not yet known; where two places differ the first stands.
    mutating func add(_ other: Judgement) {
      for (mine, theirs) in [
        (judgement.current, other.current), (judgement.previous, other.previous),
      ] {
        guard let mine, let theirs else { continue }
        if mine.grade == theirs.grade { agreements += 1 } else { conflicts.append(other) }
      }
      if judgement.current == nil, other.current != nil {
        judgement.current = other.current
        judgement.evidence = other.evidence
      }
      judgement.previous = judgement.previous ?? other.previous
      judgement.score = judgement.score ?? other.score
      judgement.regions += other.regions
    }
  }

  /// The judgements in order of their first naming.
  private(set) var judgements: [Entry] = []
  /// Judgements of other bodies than the one inspected, told outside of the summary.
  var elsewhere: [Judgement] = []

  /// Whether the whole is rated.
  var hasOverall: Bool { judgements.contains { $0.judgement.scope == .overall } }

  /// Whether a summary has been read.
  var isSummed: Bool { judgements.count >= Self.summary }

  /// A summary has as many rows at least.
  private static let summary = 3

  /// Takes a judgement; `block` is the document's block that it stands in.
  mutating func add(_ judgement: Judgement, block: Int?) {
    if let place = place(of: judgement, in: block) {
      judgements[place].add(judgement)
      return
    }
    let entry = Entry(judgement: judgement, block: block)
    // A line above the summary rates the whole, and comes first.
    let isAbove = block.map { block in
      judgements.allSatisfy { $0.block.map { $0 >= block } ?? true }
    }
    if judgement.scope == .overall, judgement.evidence == .sentence, isAbove ?? false {
      judgements.insert(entry, at: 0)
    } else {
      judgements.append(entry)
    }
  }

  /// Takes a judgement that is about something else than all others.
  mutating func addNew(_ judgement: Judgement, block: Int?) {
    judgements.append(Entry(judgement: judgement, block: block))
  }

  /// The entry that is about the same.
  func place(of judgement: Judgement, in block: Int? = nil) -> Int? {
    let subject = judgement.subject
    return judgements.firstIndex { entry in
      let other = entry.judgement
      if judgement.scope == .overall || other.scope == .overall {
        return judgement.scope == other.scope
      }
      guard let number = judgement.number, let theirs = other.number else {
        return subject.isSame(as: other.subject)
      }
      // A number may be misprinted: two names in one table are two things.
      return number == theirs
        && (block == nil || entry.block != block || subject.isSame(as: other.subject))
    }
  }
}
