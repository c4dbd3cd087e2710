import Layout
import ReportModel

/// Reads a summary of ratings where the layout saw no table: lines that end in a rating, one below another.
struct RatingLineReader {
  let profile: Profile

  /// The judgements of the first page that has several such lines; none where no page has.
  func judgements(in items: [ParsingContext.Item]) -> [(judgement: Judgement, block: Int)] {
    for page in 1...Self.pages {
      let found = judgements(in: items, page: page)
      guard found.count >= Self.least else { continue }
      // "Children’s services in Norland require improvement" above them is read with the sentences.
      let sentences = RatingSentenceReader(profile: profile)
      return found.filter { sentences.headline($0.line, regions: []) == nil }
        .map { ($0.judgement, $0.block) }
    }
    return []
  }

  /// The summary stands on the cover or right behind it.
  private static let pages = 3
  /// Fewer lines that end in a rating are chance.
  private static let least = 3
  /// Words of a name; more are a sentence.
  private static let longestName = 16
  /// Words of a name behind whose rating a stop stands.
  private static let longestSentenceName = 5
  /// Lines that a name runs over, with the one of the rating.
  private static let nameLines = 2

  private func judgements(in items: [ParsingContext.Item], page: Int)
    -> [(judgement: Judgement, block: Int, line: String)]
  {
    var found: [(judgement: Judgement, block: Int, line: String)] = []
    var pending: [(line: Line, text: String)] = []
    for item in items {
      for (index, line) in item.block.lines.enumerated() where line.page == page {
        let text = (index == 0 ? number(of: item.block) : "") + line.text
        let folded = FoldedText(text)
        let rating = profile.ratings.ratings.matches(in: folded)
          .last { $0.range.upperBound == folded.bytes.count - 1 }
        guard let rating else {
          if let last = found.last, pending.isEmpty, goesOn(line, behind: last.judgement) {
            found[found.count - 1].judgement.name? += " " + line.text
            setScope(of: &found[found.count - 1].judgement)
            found[found.count - 1].judgement.regions.append(PageBox(page: line.page, box: line.box))
            continue
          }
          pending = (pending + [(line, text)]).suffix(Self.nameLines - 1)
          continue
        }
        let own = String(Substring(text.utf8.prefix(folded.offsets[rating.range.lowerBound])))
        if let judgement = judgement(pending, line: line, name: own, word: rating.value) {
          found.append((judgement, item.top, text))
        }
        pending = []
      }
    }
    return found
  }

  /// The last of a name's words may make it the one of the whole: "Progress of all / children, taking into account".
  private func setScope(of judgement: inout Judgement) {
    guard let name = judgement.name else { return }
    let whole = profile.ratings.withoutEnd(name)
    if profile.ratings.overall.value(of: FoldedText(whole)) != nil {
      judgement.scope = .overall
      judgement.name = whole
    }
  }

  /// "1." or "2.1" before a name may have been taken for the mark of an item.
  private func number(of block: Block) -> String {
    guard let marker = block.marker, PrintedItemNumber.isNumber(marker) else { return "" }
    let number = PrintedItemNumber.number(marker)
    return number + (number.contains(".") ? " " : ". ")
  }

  /// Whether a line is the rest of the name that the line above it begins, with the rating beside it.
  private func goesOn(_ line: Line, behind judgement: Judgement) -> Bool {
    guard let above = judgement.regions.last, above.page == line.page,
      line.text.first?.isLowercase ?? false, line.text.last != ".",
      FoldedText(line.text).wordCount <= Self.longestRest
    else { return false }
    return line.box.y0 > above.box.midY && line.box.y0 - above.box.y1 < above.box.height
      && line.box.x0 < above.box.midX
  }

  /// Words of a name's last line.
  private static let longestRest = 6

  private func judgement(
    _ before: [(line: Line, text: String)], line: Line, name own: String,
    word: RatingVocabulary.Word
  ) -> Judgement? {
    // A line that begins a name needs nothing from the line before.
    let starts = own.first.map { $0.isUppercase || $0.isNumber } ?? false
    let lines = starts ? [] : before
    var name = (lines.map(\.text) + [own]).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    var word = word
    // The rating itself may run over two lines: "requires improvement to be / good".
    let whole = FoldedText(name + " " + word.text)
    if let rating = profile.ratings.ratings.matches(in: whole)
      .last(where: { $0.range.upperBound == whole.bytes.count - 1 })
    {
      word = rating.value
      name = String(Substring(name.utf8.prefix(whole.offsets[rating.range.lowerBound])))
      while name.last == " " { name.removeLast() }
    }
    let folded = FoldedText(name)
    guard let first = name.first, first.isUppercase || first.isNumber,
      folded.wordCount <= Self.longestName,
      // "The agency meets the requirements for good." is a sentence.
      line.text.last != "." || folded.wordCount <= Self.longestSentenceName,
      // "Overall judgement at last inspection: good".
      profile.measures.periods.firstMatch(in: folded)?.value != "previous",
      // "How well children are helped" names what is rated.
      !profile.ratings.links.occurs(in: folded)
        || profile.recommendations.nounClauses.prefix(of: folded) != nil,
      !name.contains(". ") || first.isNumber
    else { return nil }
    var judgement = Judgement(
      scope: profile.ratings.unnumberedScope, name: name, current: word, evidence: .line,
      regions: (lines.map(\.line) + [line]).map { PageBox(page: $0.page, box: $0.box) })
    if profile.ratings.overall.value(of: folded) != nil {
      judgement.scope = .overall
    } else if let standard = StandardIndex.standard(name) {
      judgement.scope = standard.number.contains(".") ? .standard : .domain
      judgement.number = standard.number
      judgement.name = standard.name
    }
    return judgement
  }
}
