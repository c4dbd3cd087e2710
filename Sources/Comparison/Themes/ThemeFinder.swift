internal import ReportModel

/// Finds the themes of records by the words of a vocabulary.
struct ThemeFinder {
  let vocabulary: ThemeVocabulary

  /// A text of more words than this needs two different places for a theme: a long example mentions much
  /// that it is not about.
  private static let longText = 60

  /// The themes of a report's records, in order of the records and of the vocabulary.
  func assignments(in report: Report) -> [ThemeAssignment] {
    report.recommendations.flatMap { assignments($0, text: $0.text, of: report.id) }
      + report.enablersBarriers.flatMap { assignments($0, text: $0.text, of: report.id) }
      + report.practiceExamples.flatMap { assignments($0, text: $0.text, of: report.id) }
      + report.keyFacts.flatMap { assignments($0, text: $0.text, of: report.id) }
      + report.quotes.flatMap { assignments($0, text: $0.text, of: report.id) }
  }

  private func assignments<Kind: Record>(
    _ record: Kind, text: String, of report: String
  ) -> [ThemeAssignment] {
    themes(of: text).map {
      ThemeAssignment(
        reportID: report, recordID: record.id, kind: Kind.kind, theme: vocabulary.names[$0.theme],
        evidence: $0.evidence)
    }
  }

  /// The themes of a text with the words that decided, as printed.
  func themes(of text: String) -> [(theme: Int, evidence: [String])] {
    let words = Word.words(of: text)
    let stems = words.map { Stemmer.plural($0.text) }
    var evidence: [Int: [String]] = [:]
    var hits: [Int: Int] = [:]
    var place = 0
    while place < words.count {
      let found = phrases(at: place, stems: stems, words: words, text: text)
      for phrase in found {
        guard let theme = phrase.theme else { continue }
        let printed = Self.printed(words[place..<place + phrase.words.count], of: text)
        hits[theme, default: 0] += 1
        if !evidence[theme, default: []].contains(printed) {
          evidence[theme, default: []].append(printed)
        }
      }
      place += found.first?.words.count ?? 1
    }
    let needed = words.count > Self.longText ? 2 : 1
    return evidence.keys.sorted().filter { hits[$0, default: 0] >= needed }
      .map { ($0, evidence[$0] ?? []) }
  }

  /// The longest phrases that begin at a word; several where themes share one.
  private func phrases(
    at place: Int, stems: [String], words: [Word], text: String
  ) -> [ThemeVocabulary.Phrase] {
    guard let candidates = vocabulary.phrases[stems[place]] else { return [] }
    let fitting = candidates.filter { phrase in
      let end = place + phrase.words.count
      return end <= stems.count && stems[place..<end].elementsEqual(phrase.words)
        && (!phrase.isAbbreviation || Self.isCapitals(words[place], of: text))
    }
    return fitting.filter { $0.words.count == fitting[0].words.count }
  }

  private static func isCapitals(_ word: Word, of text: String) -> Bool {
    slice(word.range, of: text).allSatisfy { $0.isUppercase || $0 == "s" }
  }

  private static func printed(_ words: ArraySlice<Word>, of text: String) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(slice(first.range.lowerBound..<last.range.upperBound, of: text))
  }

  private static func slice(_ range: Range<Int>, of text: String) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }
}
