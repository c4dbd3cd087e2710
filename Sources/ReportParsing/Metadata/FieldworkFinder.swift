import Layout

/// Finds when inspectors were there, in the report's words.
struct FieldworkFinder {
  let document: Document
  let outline: SectionOutline
  let profile: Profile

  /// Paragraphs with their folded texts.
  let paragraphs: [(text: String, folded: FoldedText)]

  /// The words behind a phrase such as "fieldwork took place", up to the year; else a range of months in
  /// brackets in the chapter on methods.
  func fieldwork() -> String? {
    for (text, folded) in paragraphs {
      for match in profile.metadata.fieldwork.matches(in: folded) {
        let rest = Substring(text.utf8.dropFirst(folded.offsets[match.range.upperBound]))
        if let dates = Self.dates(rest) { return dates }
      }
    }
    // "Fieldwork started May 2023", below who is rated in the table of ratings.
    for block in document.blocks {
      for cell in block.table?.cells ?? [] where cell.content.text.utf8.count <= Self.longestCell {
        let folded = FoldedText(cell.content.text)
        for match in profile.metadata.fieldwork.matches(in: folded) {
          let end = folded.offsets[match.range.upperBound]
          if let dates = Self.dates(Substring(cell.content.text.utf8.dropFirst(end))) {
            return dates
          }
        }
      }
    }
    for index in document.blocks.indices where isMethodology(index) {
      if let range = Self.bracketedRange(document.blocks[index].text) { return range }
    }
    return nil
  }

  /// Bytes of such a cell; a longer one tells of something else.
  private static let longestCell = 200

  private func isMethodology(_ index: Int) -> Bool {
    outline.chain(to: outline.entryOfBlock[index]).contains {
      profile.headings.kinds(of: outline.entries[$0].folded).contains(.methodology)
    }
  }

  /// Up to the last year of the clause, where a month or a number of weeks stands before it.
  static func dates(_ text: Substring) -> String? {
    var words: [Substring] = []
    var end = 0
    for word in text.split(separator: " ").prefix(Self.longestSpan) {
      words.append(word)
      if PrintedDate.year(PrintedWord(word).core) != nil { end = words.count }
      if word.last == "." || word.last == ";" || (word.last == "," && end > 0) { break }
    }
    guard end > 0,
      words.prefix(end).contains(where: { PrintedDate.month(PrintedWord($0).core) != nil })
    else { return nil }
    let phrase = words.prefix(end).joined(separator: " ")
    return String(phrase.reversed().drop { !$0.isNumber }.reversed())
  }

  /// "between 20 January and 14 February 2020" has seven words, and few have more than twice as many.
  private static let longestSpan = 14

  /// "(March 2015 – September 2015)".
  static func bracketedRange(_ text: String) -> String? {
    for part in text.split(separator: "(").dropFirst() {
      guard let close = part.firstIndex(of: ")") else { continue }
      let inside = part[..<close]
      let words = PrintedWord.words(of: inside)
      if words.count <= 7, words.count(where: { PrintedDate.month($0.core) != nil }) == 2,
        words.contains(where: { PrintedDate.year($0.core) != nil })
      {
        return String(inside)
      }
    }
    return nil
  }
}
