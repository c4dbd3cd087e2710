import Layout

/// Reads what stands behind labels on the first pages: "Inspection dates: 4 to 8 May 2020".
struct CoverLabels {
  /// When inspectors were there, as printed.
  private(set) var fieldwork: String?
  /// When the report was published.
  private(set) var published: PrintedDate?

  /// Labels stand on the cover, or on the title page behind empty ones.
  private static let pages = 4
  /// Bytes of a block that may be labels; running text is longer.
  private static let longest = 240

  init(document: Document, profile: Profile) {
    let labels = profile.metadata.labels
    guard !labels.isEmpty else { return }
    // "Ordered to be printed 2 May and published 9 May 2023": the last is meant.
    var ordered: PrintedDate?
    for text in Self.texts(of: document, inspectorates: profile.inspectorates) {
      let folded = FoldedText(text)
      // Lines that stand close are read as one block, one label after the other.
      let matches = labels.matches(in: folded)
      var published: PrintedDate?
      for (index, match) in matches.enumerated() {
        let start = folded.offsets[match.range.upperBound]
        let end =
          index + 1 < matches.count
          ? folded.offsets[matches[index + 1].range.lowerBound] : text.utf8.count
        let value = Substring(text.utf8.dropFirst(start).prefix(end - start))
          .drop { !$0.isLetter && !$0.isNumber }
        switch match.value {
        case .fieldwork where Self.beginsDate(value):
          fieldwork = fieldwork ?? FieldworkFinder.dates(value)
        case .published: published = Self.date(value) ?? published
        case .ordered: ordered = ordered ?? Self.date(value)
        case .fieldwork, .other: break
        }
      }
      self.published = self.published ?? published
    }
    published = published ?? ordered ?? Self.publishedAtEnd(of: document, labels: labels)
  }

  /// An imprint may stand on the last pages: "Date of publication: 14/05/2019" opens a line of it.
  private static func publishedAtEnd(
    of document: Document, labels: PhraseTable<MetadataVocabulary.Label>
  ) -> PrintedDate? {
    guard let last = document.blocks.last(where: { !$0.content.isEmpty })?.page else { return nil }
    let blocks = document.blocks.drop { $0.page < last - 1 }
    return blocks.flatMap(texts).lazy.compactMap { text -> PrintedDate? in
      let folded = FoldedText(text)
      guard text.utf8.count <= longest, let label = labels.prefix(of: folded),
        label.value == .published
      else { return nil }
      let rest = text.utf8.dropFirst(folded.offsets[label.range.upperBound])
      guard rest.first == UInt8(ascii: ":") else { return nil }
      return date(Substring(rest).drop { !$0.isLetter && !$0.isNumber })
    }.first
  }

  /// Whether a day or a month stands first: "4 to 8 May 2020", "May 2020".
  private static func beginsDate(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    return first.isNumber
      || PrintedWord.words(of: String(text)).first.map { PrintedDate.month($0.core) != nil }
        ?? false
  }

  /// The date with which a text begins.
  private static func date(_ text: Substring) -> PrintedDate? {
    let words = text.split(separator: " ")
    if let first = words.first, let date = PrintedDate(figures: first) { return date }
    for count in [3, 2] where words.count >= count {
      if let date = PrintedDate(words.prefix(count).joined(separator: " ")), date.month != nil {
        return date
      }
    }
    return nil
  }

  /// Texts short enough for labels; of an imprint's paragraph the sentences that name the publisher: "It was published on
  /// 12 June 2025 by authority of the House of Commons."
  private static func texts(
    of document: Document, inspectorates: [Inspectorate]
  ) -> [String] {
    let first = document.blocks.first { !$0.content.isEmpty }?.page ?? 1
    let blocks = document.blocks.prefix { $0.page < first + pages }
    return blocks.flatMap(texts).flatMap { text in
      if text.utf8.count <= longest { return [text] }
      return text.sentences.filter { sentence in
        sentence.utf8.count <= longest
          && inspectorates.contains { $0.phrases.occurs(in: FoldedText(sentence)) }
      }
    }
  }

  private static func texts(of block: Block) -> [String] {
    var result = block.content.isEmpty ? [] : [block.text]
    for child in block.children { result += texts(of: child) }
    guard let grid = block.table else { return result }
    for row in grid.texts { result.append(row.filter { !$0.isEmpty }.joined(separator: " ")) }
    return result
  }
}
