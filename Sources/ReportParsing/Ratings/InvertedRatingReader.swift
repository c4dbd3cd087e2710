import Layout
import ReportModel

/// Reads a list of ratings each of which comes before what it rates: "outcomes for prisoners were:", then "good for
/// safety" and "poor for respect".
struct InvertedRatingReader {
  let profile: Profile

  /// The judgements of all such lists, with the blocks that they stand in.
  func judgements(in items: [ParsingContext.Item]) -> [(judgement: Judgement, block: Int)] {
    let vocabulary = profile.ratings
    guard !vocabulary.leadIns.isEmpty, !vocabulary.inverted.isEmpty else { return [] }
    var found: [(judgement: Judgement, block: Int)] = []
    var isOpen = false
    for item in items {
      if isOpen, item.block.kind == .listItem, let judgement = judgement(of: item.block) {
        found.append((judgement, item.top))
        continue
      }
      isOpen =
        item.block.text.last == ":"
        && vocabulary.leadIns.suffix(of: FoldedText(item.block.text)) != nil
    }
    return found
  }

  /// "Reasonably good for safety;": a rating, a word such as "for", a name.
  private func judgement(of block: Block) -> Judgement? {
    let folded = FoldedText(block.text)
    guard let rating = profile.ratings.ratings.prefix(of: folded),
      let link = profile.ratings.inverted.match(in: folded, at: rating.range.upperBound + 1),
      link.range.upperBound + 1 < folded.bytes.count
    else { return nil }
    let start = folded.offsets[link.range.upperBound + 1]
    var name = String(decoding: block.text.utf8.dropFirst(start), as: UTF8.self)
    while let last = name.last, " .,;".contains(last) { name.removeLast() }
    guard FoldedText(name).wordCount <= Self.longestName else { return nil }
    return Judgement(
      scope: profile.ratings.unnumberedScope, name: name, current: rating.value,
      evidence: .sentence, regions: block.regions)
  }

  /// Words of the longest name; more tell why.
  private static let longestName = 10
}
