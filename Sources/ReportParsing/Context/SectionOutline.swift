import Layout
import ReportModel

/// The headings of a document as a tree, before anything is known of what they mean.
struct SectionOutline {
  /// One heading.
  struct Entry {
    /// The heading without its number.
    var title: String
    /// Printed number.
    var number: String?
    /// Depth, 1 for chapters.
    var level: Int
    /// Place of the heading that it stands under.
    var parent: Int?
    /// Place of its block among the document's.
    var block: Int
    /// Its title, folded.
    var folded: FoldedText
  }

  /// Headings in reading order.
  var entries: [Entry] = []
  /// For each block of the document the entry that it stands under; a heading stands under itself.
  var entryOfBlock: [Int?] = []
  /// Blocks that are terms of a glossary, which look like headings.
  let terms: Set<Int>

  /// Makes the tree.
  ///
  /// Levels are counted by what stands above what: a document whose highest heading the layout gave level
  /// 2 has chapters all the same.
  init(_ document: Document, profile: Profile) {
    terms = GlossaryTerms(document, profile: profile).places
    let labels = RepeatedLabels(document, profile: profile).places
    var open: [(entry: Int, level: Int)] = []
    // The number of "Chapter 3", which stands above the chapter's title.
    var division: String?
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .heading, !terms.contains(index), !labels.contains(index),
        Self.isHeading(index, document: document, profile: profile)
      {
        if let number = Self.division(index, document: document, profile: profile) {
          division = number
          entryOfBlock.append(open.last?.entry)
          continue
        }
        // The contents hold no chapters, however large their heading is set.
        while let last = open.last,
          last.level >= block.level || Self.isContents(entries[last.entry], profile: profile)
        {
          open.removeLast()
        }
        entries.append(
          Entry(
            title: block.text, number: block.number ?? division, level: open.count + 1,
            parent: open.last?.entry, block: index, folded: FoldedText(block.text)))
        open.append((entries.count - 1, block.level))
        division = nil
      }
      entryOfBlock.append(open.last?.entry)
    }
  }

  /// The number in a line such as "Chapter 3" right above a heading, which is the chapter's title.
  private static func division(_ index: Int, document: Document, profile: Profile) -> String? {
    let block = document.blocks[index]
    let words = block.text.split(separator: " ")
    guard words.count == 2, let word = FoldedText(block.text).string.split(separator: " ").first,
      block.number == nil, index + 1 < document.blocks.count,
      words[1].allSatisfy({ $0.isASCII && ($0.isNumber || "IVXLC".contains($0)) }),
      profile.recommendations.divisions.containsWord(word),
      !profile.headings.kinds(of: FoldedText(block.text)).contains(.appendix)
    else { return nil }
    let next = document.blocks[index + 1]
    return next.kind == .heading && next.page == block.page && next.number == nil
      ? String(words[1]) : nil
  }

  private static func isContents(_ entry: Entry, profile: Profile) -> Bool {
    entry.folded.wordCount <= 3
      && profile.headings.kinds(of: entry.folded).contains(.contents)
  }

  /// Whether a line that stands out is a heading: a date, a number set large, the name and office under a
  /// foreword and "The NPS should:" above a list are none.
  private static func isHeading(_ index: Int, document: Document, profile: Profile) -> Bool {
    let text = document.blocks[index].text
    guard !text.isEmpty else { return false }
    let folded = FoldedText(text)
    if profile.recommendations.verbs.suffix(of: folded) != nil { return false }
    if PrintedDate(text) != nil || PrintedNumber(text) != nil { return false }
    // "1 in 9", whose first figure was taken for the heading's number.
    if FactCards.value(document.blocks[index]) != nil { return false }
    if RecommendationLabel.isSentence(text, words: profile.recommendations.labels) { return false }
    if isOffice(text, profile: profile) { return false }
    let next = index + 1
    if next < document.blocks.count, document.blocks[next].kind == .heading,
      isOffice(document.blocks[next].text, profile: profile)
    {
      // The name above the office.
      let words = PrintedWord.words(of: text)
      return !((2...6).contains(words.count) && words.allSatisfy(\.isCapitalised))
    }
    return true
  }

  /// Whether a short line is the office of the person who signs.
  private static func isOffice(_ text: String, profile: Profile) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    return profile.headings.signatures.occurs(in: FoldedText(text))
  }

  /// An entry and all above it, the chapter first.
  func chain(to entry: Int?) -> [Int] {
    var result: [Int] = []
    var next = entry
    while let index = next {
      result.append(index)
      next = entries[index].parent
    }
    return result.reversed()
  }
}
