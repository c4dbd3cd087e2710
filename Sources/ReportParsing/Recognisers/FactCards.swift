import Layout
import ReportModel

/// Puts key facts together that are set as cards: a number in large type, and beneath it in small type what it counts.
struct FactCards {
  /// A number with what stands beneath it.
  struct Card {
    /// The number as printed.
    var value: String
    /// Its block.
    var item: ParsingContext.Item
    /// The blocks beneath it.
    var texts: [ParsingContext.Item]
  }

  /// The cards among blocks under a heading of key facts, and the places of the blocks that belong to none.
  static func cards(among items: [ParsingContext.Item]) -> (cards: [Card], rest: [Int]) {
    var isTaken: Set<Int> = []
    var cards: [Card] = []
    let texts = items.indices.filter { isText(items[$0].block) }
    for (index, item) in items.enumerated() {
      guard item.block.table == nil, let value = value(item.block),
        !texts.contains(where: { stands(items[$0].block, beside: item.block) })
      else { continue }
      var found: [Int] = []
      var above = item.block
      while let next = texts.first(where: { place in
        !isTaken.contains(place) && !found.contains(place)
          && (found.isEmpty || goesOn(items[place].block, from: above))
          && stands(items[place].block, beneath: above, ofValue: item.block)
      }) {
        found.append(next)
        above = items[next].block
      }
      guard !found.isEmpty else { continue }
      isTaken.formUnion(found + [index])
      cards.append(Card(value: value, item: item, texts: found.map { items[$0] }))
    }
    return (cards, items.indices.filter { !isTaken.contains($0) })
  }

  /// The number that a block is. The layout may have taken the start of "1 in 9" for a heading's number.
  static func value(_ block: Block) -> String? {
    guard block.kind == .paragraph || block.kind == .heading || block.kind == .listItem else {
      return nil
    }
    let text = block.printedText
    return PrintedNumber(text) == nil ? nil : text
  }

  private static func isText(_ block: Block) -> Bool {
    block.kind == .paragraph && PrintedNumber(block.text) == nil
      && block.text.contains(where: \.isLetter)
  }

  /// Whether a text stands right beneath a card's number, or beneath its first lines, flush with it or centred on it.
  private static func stands(_ text: Block, beneath above: Block, ofValue value: Block) -> Bool {
    guard let size = value.lines.first?.size, let small = text.lines.first?.size,
      size > larger * small, let place = text.regions.first, let last = above.regions.last,
      let head = value.regions.first, place.page == last.page
    else { return false }
    let gap = place.box.y0 - last.box.y1
    guard gap > -0.4 * size, size > gap, 2 * place.box.y0 > last.box.y0 + last.box.y1 else {
      return false
    }
    let isFlush = abs(place.box.x0 - head.box.x0) < 0.5 * size
    let isCentred =
      abs(place.box.x0 + place.box.x1 - head.box.x0 - head.box.x1) / 2 < 0.5 * size
    return isFlush || isCentred
  }

  /// Whether a text stands at a number's right hand: what stands beneath that number is no card's text.
  private static func stands(_ text: Block, beside value: Block) -> Bool {
    guard let size = value.lines.first?.size, let place = text.regions.first,
      let head = value.regions.first, place.page == head.page
    else { return false }
    return place.box.x0 > head.box.x1 && place.box.x0 - head.box.x1 < 4 * size
      && place.box.verticalOverlap(head.box) > 0.5 * min(place.box.height, head.box.height)
  }

  /// Whether a text is the next line of the one above it: in its size, and closer to it than to another card's.
  private static func goesOn(_ text: Block, from above: Block) -> Bool {
    guard let size = above.lines.first?.size, let own = text.lines.first?.size,
      let place = text.regions.first, let last = above.regions.last
    else { return false }
    return abs(size - own) < 0.05 * size && place.box.y0 - last.box.y1 < closest * size
  }

  /// How many times larger than its text a number is set that heads a card: one in running text is not.
  private static let larger = 1.2

  /// Sizes of a text within which its next line stands.
  private static let closest = 0.6
}

extension Block {
  /// The text with the number that was taken for a heading's or an item's.
  var printedText: String {
    (number ?? (kind == .listItem ? marker : nil)).map { $0 + " " + text } ?? text
  }
}
