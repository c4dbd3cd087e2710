import Layout
import ReportModel

/// Finds figures: captions of charts and pictures, and captions of tables that are printed as pictures.
struct FigureRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Figure] {
    let items = context.items
    let words = context.profile.figures
    var figures: [Figure] = []
    var taken: Set<Int> = []
    for index in items.indices {
      let caption = items[index]
      guard caption.block.kind == .caption, let label = caption.block.label,
        !belongsToTable(index, in: items)
      else { continue }
      let picture = picture(of: index, in: items, except: taken)
      // Without a picture "Table 3" is a table that could not be read, and no figure.
      if picture == nil, FoldedText(label).string == "table" { continue }
      let source = source(of: index, in: items, words: words)
      if let picture { taken.insert(picture) }
      figures.append(
        Figure(
          provenance: context.provenance(
            of: [caption] + [picture, source?.place].compactMap { $0 }.map { items[$0] },
            confidence: picture == nil ? 0.7 : 0.95,
            rule: picture == nil ? "figure.caption" : "figure.picture"),
          number: caption.block.number, caption: caption.block.text, source: source?.text,
          values: picture.map { values(in: items[$0].block) } ?? [], label: label))
    }
    return figures
  }

  /// Whether a caption names a table of words and numbers, which is a table and no figure.
  private func belongsToTable(_ index: Int, in items: [ParsingContext.Item]) -> Bool {
    let regions = items[index].block.regions
    return items.contains { $0.block.table?.captionRegions == regions }
  }

  /// The picture nearest to a caption: right below it, or right above.
  private func picture(
    of index: Int, in items: [ParsingContext.Item], except taken: Set<Int>
  ) -> Int? {
    [index + 1, index - 1, index + 2].first { place in
      items.indices.contains(place) && items[place].block.kind == .figure && !taken.contains(place)
        && (items[place].block.number == nil
          || items[place].block.number == items[index].block.number)
    }
  }

  /// The source printed below a caption, words of the chart between them left out. Where figures stand side by
  /// side, what is not below the caption belongs to its neighbour.
  private func source(
    of caption: Int, in items: [ParsingContext.Item], words: FigureVocabulary
  ) -> (place: Int, text: String)? {
    for place in items.indices.dropFirst(caption + 1).prefix(24) {
      let block = items[place].block
      guard isBelow(block, items[caption].block) else { continue }
      switch block.kind {
      case .source: return (place, block.text)
      case .figure, .note: continue
      case .paragraph where words.sourceWords.prefix(of: FoldedText(block.text)) != nil:
        guard let colon = block.text.firstIndex(of: ":") else { return nil }
        let text = block.text[block.text.index(after: colon)...].drop { $0 == " " }
        return (place, String(text))
      case .paragraph where block.text.split(separator: " ").count <= 6: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether a block stands under a caption, or on a later page.
  private func isBelow(_ block: Block, _ caption: Block) -> Bool {
    guard let box = block.regions.first, let head = caption.regions.first,
      box.page == head.page
    else { return true }
    return box.box.x0 < head.box.x1 && head.box.x0 < box.box.x1
  }

  /// Numbers printed on a chart, in the order of its lines.
  private func values(in picture: Block) -> [String] {
    let texts = picture.lines.flatMap { line in line.words.map(\.text) }
    return texts.filter { PrintedNumber($0) != nil }
  }
}
