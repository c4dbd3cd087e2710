import Layout

/// The first pages: cover, imprint, foreword.
struct FrontMatter {
  private let document: Document
  private let outline: SectionOutline
  private let profile: Profile
  /// Blocks of the cover and the imprint.
  private let blocks: ArraySlice<Block>

  init(document: Document, outline: SectionOutline, profile: Profile) {
    self.document = document
    self.outline = outline
    self.profile = profile
    let pages = Self.imprintPages
    blocks = document.blocks.prefix { $0.page <= pages }
  }

  /// An imprint stands on one of the first pages.
  private static let imprintPages = 4

  /// Texts of the first pages, folded.
  var texts: [FoldedText] { blocks.lazy.filter { !$0.content.isEmpty }.map { FoldedText($0.text) } }

  /// The inspectorate whose names stand on the cover, else the one named most in the first pages.
  func inspectorate(cover: String) -> String? {
    let cover = FoldedText(cover)
    if let found = profile.inspectorates.first(where: { $0.phrases.occurs(in: cover) }) {
      return found.name
    }
    let texts = texts
    let counts = profile.inspectorates.map { inspectorate in
      (inspectorate.name, texts.reduce(0) { $0 + inspectorate.phrases.matches(in: $1).count })
    }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
    return best.0
  }

  /// The date of publication where the cover does not say it: a line of the imprint that is a date, or the
  /// end of the foreword, where the chief inspector signs.
  var published: PrintedDate? {
    for block in blocks where block.page > 1 && !block.content.isEmpty {
      // An imprint's lines are often read as one address.
      for line in [block.text] + block.lines.map(\.text) {
        // "… was made on 9 January 2023." may be broken before its date.
        if line.last != ".", let date = PrintedDate(line), date.month != nil { return date }
      }
    }
    for note in document.footnotes where note.regions.first?.page ?? 0 <= Self.imprintPages {
      if let date = PrintedDate(endOf: note.content.text) { return date }
    }
    return signature
  }

  /// The date under a foreword.
  private var signature: PrintedDate? {
    let foreword = outline.entries.firstIndex {
      profile.headings.kinds(of: $0.folded).contains(.foreword)
    }
    guard let foreword else { return nil }
    let last = document.blocks.indices.last {
      outline.entryOfBlock[$0] == foreword && document.blocks[$0].kind == .paragraph
    }
    return last.flatMap { PrintedDate(endOf: document.blocks[$0].text) }
  }

  /// The framework under which was inspected, by the cover, else by the first pages.
  func framework(cover: String) -> String? {
    let frameworks = profile.metadata.frameworks
    guard !frameworks.isEmpty else { return nil }
    if let match = frameworks.firstMatch(in: FoldedText(cover)) { return match.value }
    return texts.lazy.compactMap { frameworks.firstMatch(in: $0)?.value }.first
  }

  /// The licence under which the report may be used.
  var licence: String? {
    for text in texts {
      if let match = profile.metadata.licences.firstMatch(in: text) { return match.value }
    }
    return nil
  }
}
