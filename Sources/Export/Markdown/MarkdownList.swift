internal import Layout

/// A list under way: items are indented as far as the text of the item that they are under.
struct MarkdownList {
  private(set) var lines: [String] = []
  private let inline: MarkdownInline
  /// Column at which the text of the last item of each depth begins.
  private var columns: [Int] = []
  /// Depth of the first item: a list may be the rest of one that a paragraph has cut.
  private var base: Int?

  init(inline: MarkdownInline) { self.inline = inline }

  /// Whether an item can be one of a Markdown list: paragraphs numbered "1.12" cannot.
  static func canHold(_ block: Block) -> Bool {
    guard let marker = block.orderedMarker else { return true }
    return !isSectionNumber(marker)
  }

  /// Adds an item.
  mutating func append(_ block: Block) {
    let base = min(base ?? block.depth, block.depth)
    self.base = base
    let depth = min(block.depth - base, columns.count)
    columns.removeSubrange(depth...)
    let indent = columns.last ?? 0
    let mark: String
    var text = inline.emphasised(block.content)
    if let marker = block.orderedMarker {
      if let number = Self.number(marker) {
        mark = number
      } else {
        // "(a)" is no mark that Markdown knows.
        mark = "-"
        text = "\(MarkdownEscaping.inline(marker)) \(text)"
      }
    } else {
      mark = "-"
    }
    lines.append(
      "\(String(repeating: " ", count: indent))\(mark) \(MarkdownEscaping.lineStart(text))")
    columns.append(indent + mark.utf8.count + 1)
  }

  /// "4." of "4.", "4)" or "4"; nil for marks of another form.
  private static func number(_ marker: String) -> String? {
    let digits = marker.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = marker.utf8.dropFirst(digits.count)
    guard (1...9).contains(digits.count), rest.count <= 1 else { return nil }
    return "\(Substring(digits))\(rest.first == UInt8(ascii: ")") ? ")" : ".")"
  }

  private static func isSectionNumber(_ marker: String) -> Bool {
    let parts = marker.utf8.split(separator: UInt8(ascii: "."))
    return parts.count > 1 && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
