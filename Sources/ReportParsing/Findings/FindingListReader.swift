import Layout
import ReportModel

/// Reads lists of strengths and weaknesses that stand under a heading ("Enablers") or a sentence that
/// introduces them ("Key strengths of the organisation are as follows:").
struct FindingListReader {
  /// One finding of a list: an item, with what is listed under it.
  struct Entry {
    /// Printed number.
    var number: String?
    /// The item, and each item under it as a paragraph of its own.
    var text: String
    /// Its blocks.
    var items: [ParsingContext.Item]
  }

  /// A list with what introduces it.
  struct List {
    /// What its items are.
    var kind: EnablerBarrier.Kind
    /// Whether a heading says so.
    var isHeaded: Bool
    /// Its items.
    var entries: [Entry]
    /// Place after it.
    var end: Int
  }

  let vocabulary: FindingVocabulary
  let items: [ParsingContext.Item]

  /// The list that the block at a place introduces.
  func list(at index: Int) -> List? {
    guard let (kind, isHeaded) = introduction(at: index) else { return nil }
    var position = index + 1
    // "Strengths:" and then "Key strengths of the organisation are as follows:".
    if isHeaded, items.indices.contains(position), isLeadIn(items[position].block) {
      if let other = vocabulary.kind(ofLeadIn: items[position].block.text), other != kind {
        return nil
      }
      position += 1
    }
    let box = items[index].box
    var entries: [Entry] = []
    let outer = items.indices.contains(position) ? items[position].block.depth : 0
    while items.indices.contains(position), items[position].block.kind == .listItem,
      items[position].box == box
    {
      let item = items[position]
      if item.block.depth > outer, var last = entries.popLast() {
        last.text += "\n\n" + item.block.text
        last.items.append(item)
        entries.append(last)
      } else {
        entries.append(
          Entry(number: number(item.block), text: item.block.text, items: [item]))
      }
      position += 1
    }
    guard !entries.isEmpty else { return nil }
    return List(kind: kind, isHeaded: isHeaded, entries: entries, end: position)
  }

  /// What kind of list a block introduces, and whether it does so as a heading.
  private func introduction(at index: Int) -> (EnablerBarrier.Kind, Bool)? {
    let block = items[index].block
    // A heading or a short sentence; longer text need not be looked at.
    guard items.indices.contains(index + 1), block.text.utf8.count <= 200 else { return nil }
    switch block.kind {
    case .heading:
      if let kind = vocabulary.kind(ofHeading: block.text) { return (kind, true) }
      guard block.text.last == ":" else { return nil }
      return vocabulary.kind(ofLeadIn: block.text).map { ($0, false) }
    case .paragraph, .caption:
      if let kind = vocabulary.kind(ofHeading: block.text) { return (kind, block.content.isBold) }
      guard isLeadIn(block) else { return nil }
      return vocabulary.kind(ofLeadIn: block.text).map { ($0, false) }
    default: return nil
    }
  }

  /// A sentence that ends in a colon. A long paragraph that does introduces whatever its end speaks of;
  /// only its last sentence counts, and that is left to a person.
  private func isLeadIn(_ block: Block) -> Bool {
    block.kind == .paragraph && block.text.last == ":" && FoldedText(block.text).wordCount <= 24
  }

  private func number(_ block: Block) -> String? {
    block.marker.flatMap { ItemNumber($0)?.number }
  }
}
