import Layout
import ReportModel

/// Reads ratings from lines and sentences: "Children’s services in Holm require improvement", "The overall
/// effectiveness of the service is good."
struct RatingSentenceReader {
  let profile: Profile

  /// Words between the start of a sentence and its rating; more are about something else.
  private static let longestSubject = 16

  /// The judgement of a line that stands for itself: a heading, or the first line of a box or cell.
  func headline(_ text: String, regions: [PageBox]) -> Judgement? {
    let folded = FoldedText(text)
    guard let start = start(in: profile.ratings.headlines, of: folded),
      let rating = rating(in: folded, behind: start.end),
      // "The safeguarding board is good. A board that is good …" stands in a box of its own.
      isEnd(
        of: text, at: folded.offsets[rating.range.upperBound],
        allowingStop: start.value != .overall)
    else { return nil }
    return judgement(start.value, text, folded, rating, start: start.end, regions: regions)
  }

  /// The judgement of a sentence at the start of a paragraph.
  func sentence(_ text: String, regions: [PageBox]) -> Judgement? {
    let folded = FoldedText(text)
    guard let start = start(in: profile.ratings.sentences, of: folded),
      let rating = rating(in: folded, behind: start.end),
      isEnd(of: text, at: folded.offsets[rating.range.upperBound], allowingStop: true)
    else { return nil }
    return judgement(.overall, text, folded, rating, start: start.end, regions: regions)
  }

  /// Any line that names something and ends in a rating: it may say again what the summary says.
  func repetition(_ text: String, regions: [PageBox]) -> Judgement? {
    guard text.utf8.count <= 240 else { return nil }
    let folded = FoldedText(text)
    guard
      let rating = profile.ratings.ratings.matches(in: folded).first(where: {
        $0.range.upperBound == folded.bytes.count - 1
      })
    else { return nil }
    var judgement = judgement(
      profile.ratings.unnumberedScope, text, folded, rating, start: 1, regions: regions)
    // "Leadership: good" heads a chapter, or lists what an earlier inspection found.
    judgement.isStated =
      profile.ratings.links.occurs(in: folded)
      || profile.ratings.links.match(in: folded, at: rating.range.lowerBound) != nil
    return (judgement.name ?? "").isEmpty ? nil : judgement
  }

  // MARK: - Parts of a sentence

  /// The words that a text must start with, after an article.
  private func start<Value>(in table: PhraseTable<Value>, of text: FoldedText)
    -> (value: Value, end: Int)?
  {
    let second = text.nextWord(after: 1)
    for begin in [1, second] {
      if begin == second, !profile.organisations.determiners.containsWord(text.word(at: 1)) {
        break
      }
      if let match = table.match(in: text, at: begin) {
        return (match.value, match.range.upperBound + 1)
      }
    }
    return nil
  }

  private func rating(in text: FoldedText, behind start: Int)
    -> PhraseTable<RatingVocabulary.Word>.Match?
  {
    var place = start
    for _ in 0..<Self.longestSubject {
      guard place < text.bytes.count else { return nil }
      if let match = profile.ratings.ratings.match(in: text, at: place) { return match }
      // "is not yet good" is no rating.
      if profile.grammar.negations.containsWord(text.word(at: place)) { return nil }
      // "Overall judgement at last inspection: good".
      if profile.measures.periods.match(in: text, at: place)?.value == "previous" { return nil }
      place = text.nextWord(after: place)
    }
    return nil
  }

  /// Whether a line or sentence ends at a byte: nothing follows, or a line that begins anew.
  private func isEnd(of text: String, at byte: Int, allowingStop: Bool) -> Bool {
    var rest = Substring(text.utf8.dropFirst(byte))
    if allowingStop, rest.first == "." || rest.first == ";" { return true }
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    // "… are inadequate because nobody counts lamps".
    if profile.ratings.reasons.prefix(of: FoldedText(String(rest))) != nil { return true }
    return rest.isEmpty || (rest.first?.isUppercase ?? false)
  }

  private func judgement(
    _ scope: Rating.Scope, _ text: String, _ folded: FoldedText,
    _ rating: PhraseTable<RatingVocabulary.Word>.Match, start: Int, regions: [PageBox]
  ) -> Judgement {
    // What is rated ends before the first "is" behind the words that start the line.
    var end = rating.range.lowerBound
    var place = start
    while place < rating.range.lowerBound {
      if profile.ratings.links.match(in: folded, at: place) != nil {
        end = place
        break
      }
      place = folded.nextWord(after: place)
    }
    let bytes = text.utf8.prefix(folded.offsets[end])
    var name = Substring(bytes)
    while let last = name.last, last.isWhitespace || ":–-".contains(last) { name.removeLast() }
    return Judgement(
      scope: scope, name: String(name), current: rating.value, evidence: .sentence,
      regions: regions)
  }
}

extension FoldedText {
  /// The word that ends before the one at a byte.
  func word(before start: Int) -> String {
    guard start > 1 else { return "" }
    let word = bytes[1..<start - 1].reversed().prefix { $0 != Self.space }.reversed()
    return String(decoding: Array(word), as: UTF8.self)
  }

  /// The word that starts at a byte.
  func word(at start: Int) -> String {
    guard start < bytes.count else { return "" }
    return String(decoding: bytes[start...].prefix { $0 != Self.space }, as: UTF8.self)
  }
}
