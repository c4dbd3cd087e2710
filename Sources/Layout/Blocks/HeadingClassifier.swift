internal import PDFReading

/// Finds headings among blocks and gives them levels: printed numbers and the contents page first, then the font.
struct HeadingClassifier {
  let styles: [TextStyle]
  let settings: LayoutSettings
  let measure: TypeMeasure
  /// Titles of the printed contents and of the outline, folded.
  let knownTitles: Set<String>

  /// How sure a block's looks make it a heading.
  private enum Strength: Int, Comparable {
    case none, weak, medium, strong
    static func < (first: Strength, second: Strength) -> Bool { first.rawValue < second.rawValue }
  }

  /// The blocks with headings marked, numbered and levelled.
  func classified(_ blocks: [Block]) -> [Block] {
    var result = mergeChapterNumbers(blocks)
    let recurring = recurringItalics(result).union(recurringSmallBold(result))
    var strengths = result.map { strength($0, recurring: recurring) }
    if hasCapitalHeads(result) {
      for index in result.indices
      where strengths[index] == .none && result[index].page > result[0].page
        && isCapitalHead(result[index])
      {
        strengths[index] = .weak
      }
    }
    demote(&strengths, result)
    var signatures: [Int: Signature] = [:]
    for index in result.indices where strengths[index] > .none {
      signatures[index] = Signature(styles[result[index].style])
    }
    let ranks = ranked(signatures, result)
    for index in result.indices {
      guard let signature = signatures[index] else { continue }
      result[index].kind = .heading
      result[index].level = ranks[signature] ?? 1
      takeNumber(&result[index])
    }
    return result
  }

  /// Size to the half point, weight, slant and colour.
  private struct Signature: Hashable {
    var size: Int
    var isBold: Bool
    var isItalic: Bool
    var colour: Colour

    init(_ style: TextStyle) {
      size = Int((style.size * 2).rounded())
      isBold = style.isBold
      isItalic = style.isItalic
      colour = style.colour
    }
  }

  private func strength(_ block: Block, recurring: Set<Int> = []) -> Strength {
    if block.kind == .heading { return .medium }
    guard [.paragraph, .listItem].contains(block.kind), !block.content.isEmpty,
      block.lines.count <= 6
    else { return .none }
    if block.kind == .listItem, let marker = block.marker.flatMap(ListMarker.parse), marker.isBullet
    {
      return .none
    }
    let text = block.text
    let count = text.scalarCount
    guard count <= 240, count >= 2,
      text.unicodeScalars.contains(where: { LetterTest.isLetter($0) })
    else { return .none }
    if let caption = CaptionPattern(text), caption.isDelimited { return .none }
    let style = styles[block.style]
    let body = styles[measure.bodyStyle]
    let relative = style.size / measure.bodySize
    if startsAsQuote(text), !knownTitles.contains(TitleFolding.folded(text)) { return .none }
    let isKnown = knownTitles.contains(TitleFolding.folded(text))
    // A title within a large heading may be slanted.
    let isUniform = isUniform(
      block, style, ignoringSlant: isKnown || relative >= settings.headingSize)
    let hasReference = TextEnding.endsInReference(text)
    let isSentence =
      (text.hasSuffix(".") && !text.hasSuffix("...") || hasReference) && count > 40
    if isUniform && relative >= settings.headingSize && !isSentence && !startsAsQuote(text) {
      return .strong
    }
    let isSmallHead =
      style.isBold && !body.isBold && block.lines.count <= 2 && recurring.contains(block.style)
    guard isUniform, relative >= 0.95 || isSmallHead, !isSentence || isKnown, !text.hasSuffix(","),
      !text.hasSuffix(";")
    else { return .none }
    if isKnown && (style.isBold || style.colour != body.colour || style.isItalic || relative > 1.02)
    {
      return .strong
    }
    guard count <= 160, !text.hasSuffix("."), !hasReference else { return .none }
    if style.colour != body.colour && style.colour.lightness < 0.85
      && (style.isBold || style.isItalic)
    {
      return .medium
    }
    if style.isBold && !body.isBold { return .weak }
    if block.kind == .paragraph, block.lines.count <= 2, !startsAsQuote(text) {
      // Another family than the text's, or a slant that comes back as a line of its own.
      if FontFamily.name(style.fontName) != FontFamily.name(body.fontName) { return .weak }
      if style.isItalic && !body.isItalic && recurring.contains(block.style) { return .weak }
    }
    return .none
  }

  /// Italic styles in which short lines stand alone before upright text, again and again.
  private func recurringItalics(_ blocks: [Block]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for (block, next) in zip(blocks, blocks.dropFirst())
    where block.kind == .paragraph && block.lines.count == 1 && styles[block.style].isItalic
      && [.paragraph, .listItem].contains(next.kind) && !styles[next.style].isItalic
      && begins(next, under: block) && !block.text.hasSuffix(".")
      && isUniform(block, styles[block.style])
    {
      counts[block.style, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 4 }.keys)
  }

  /// Whether a paragraph stands at a line's left edge, but for the indent of its own first line or of a list.
  private func begins(_ next: Block, under block: Block) -> Bool {
    let left = next.lines.dropFirst().map(\.box.x0).min() ?? next.left
    let indent = next.left - block.left
    return abs(min(left, next.left) - block.left) < 0.3 * measure.bodySize
      || (next.lines.count == 1 || next.kind == .listItem)
        && indent > 0 && indent < 2.5 * measure.bodySize
  }

  /// Bold styles a little smaller than the text in which short lines stand alone right before it, again and again.
  private func recurringSmallBold(_ blocks: [Block]) -> Set<Int> {
    let em = measure.bodySize
    guard styles.contains(where: { $0.isBold && $0.size >= 0.78 * em && $0.size < 0.95 * em }),
      !styles[measure.bodyStyle].isBold
    else { return [] }
    var counts: [Int: Int] = [:]
    for (block, next) in zip(blocks, blocks.dropFirst())
    where block.kind == .paragraph && block.lines.count <= 2 {
      let style = styles[block.style]
      guard style.isBold, style.size >= 0.78 * em, style.size < 0.95 * em,
        next.kind == .paragraph || next.kind == .listItem, next.page == block.page,
        abs(styles[next.style].size - em) < 0.05 * em, !styles[next.style].isBold,
        next.left > block.left - 0.3 * em, next.left < block.left + 2.5 * em,
        !TextEnding.endsSentence(block.text),
        isUniform(block, style)
      else { continue }
      counts[block.style, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 4 }.keys)
  }

  /// Words of a clause that a colon ends; headings that have one are shorter.
  private static let clause = 6

  private func startsAsQuote(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["\"", "\u{201C}"].contains(first)
  }

  private func isUniform(
    _ block: Block, _ style: TextStyle, ignoringSlant: Bool = false
  ) -> Bool {
    block.lines.allSatisfy { line in
      line.words.allSatisfy {
        let own = styles[$0.style]
        return $0.isSuperscript
          || own.isBold == style.isBold && abs(own.size - style.size) < 0.12 * style.size
            && (ignoringSlant || own.isItalic == style.isItalic)
      }
    }
  }

  /// Takes back bold lines that head nothing: signatures, names and dates at a chapter's end, labels of tables.
  private func demote(_ strengths: inout [Strength], _ blocks: [Block]) {
    for index in blocks.indices.reversed()
    where strengths[index] == .weak || strengths[index] == .medium {
      let text = blocks[index].text
      if knownTitles.contains(TitleFolding.folded(text)) { continue }
      guard index + 1 < blocks.count else {
        if strengths[index] == .weak { strengths[index] = .none }
        continue
      }
      let next = blocks[index + 1]
      // A head in the margin stands beside its table.
      if next.kind == .table && next.page == blocks[index].page && blocks[index].kind != .heading {
        strengths[index] = .none
        continue
      }
      guard strengths[index] == .weak else { continue }
      // A clause leads up to the bullets beneath it.
      let words = blocks[index].lines.reduce(0) { $0 + $1.words.count }
      let isBullet =
        next.kind == .listItem
        && next.marker.map { ListMarker.parse($0)?.isBullet == true } ?? true
      if text.hasSuffix(":"), words >= Self.clause, isBullet {
        strengths[index] = .none
        continue
      }
      let sameLook = styles[blocks[index].style] == styles[next.style]
      if strengths[index + 1] > .weak && styles[next.style].size > styles[blocks[index].style].size
      {
        strengths[index] = .none
      } else if sameLook && strengths[index + 1] == .none && next.content.isBold {
        strengths[index] = .none
      }
    }
  }

  /// Levels by signature: larger first; of equal size upright before italic, then by first appearance.
  private func ranked(_ signatures: [Int: Signature], _ blocks: [Block]) -> [Signature: Int] {
    var first: [Signature: Int] = [:]
    for index in signatures.keys.sorted() {
      if let signature = signatures[index], first[signature] == nil { first[signature] = index }
    }
    let ordered = first.keys.sorted { a, b in
      if a.size != b.size { return a.size > b.size }
      if a.isItalic != b.isItalic { return !a.isItalic }
      if a.isBold != b.isBold { return a.isBold }
      return (first[a] ?? 0) < (first[b] ?? 0)
    }
    var ranks: [Signature: Int] = [:]
    for (rank, signature) in ordered.enumerated() { ranks[signature] = rank + 1 }
    return ranks
  }

  /// A chapter's number on a line of its own ("1.") joins the title under it.
  private func mergeChapterNumbers(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if block.kind == .paragraph, index + 1 < blocks.count, block.marker == nil,
        let marker = ListMarker.parse(block.text), !marker.isBullet,
        styles[block.style].size > settings.headingSize * measure.bodySize
      {
        var next = blocks[index + 1]
        if next.kind == .paragraph, next.page == block.page, strength(next) == .strong {
          next.marker = marker.text
          next.regions = ParagraphBuilder.regions(of: block.lines + next.lines)
          result.append(next)
          index += 2
          continue
        }
      }
      result.append(block)
      index += 1
    }
    return result
  }

  /// Moves a printed number from the mark or the text's start to `number`.
  private func takeNumber(_ block: inout Block) {
    block.content = HeadingOrnament.removed(from: block.content)
    if let marker = block.marker {
      block.number = HeadingNumber.bare(marker)
      block.marker = nil
      return
    }
    if let (number, rest) = HeadingNumber.split(block.content) {
      block.number = number
      block.content = rest
    }
  }
}
