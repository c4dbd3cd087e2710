public import PDFReading

/// Words on one baseline without a wide gap between them: a line of a column, a cell's line, a list marker.
public struct Line: Sendable {
  /// 1-based page.
  public var page: Int
  /// Words from left to right.
  public var words: [Word]
  /// Union of the words' boxes, superscripts left out where there is other text.
  public var box: Box
  /// Number of the row on the page: lines of one row share a baseline.
  public var row: Int
  /// Style that covers most letters.
  public var style: Int
  /// Size in points of that style.
  public var size: Double

  /// Makes a line from words in order; `styles` are the document's.
  public init(page: Int, row: Int, words: [Word], styles: [TextStyle]) {
    self.page = page
    self.row = row
    self.words = words
    let (box, style) = Line.measure(words)
    self.box = box
    self.style = style
    size = styles.indices.contains(style) ? styles[style].size : box.height
  }

  /// Text with single spaces, superscripts included.
  public var text: String {
    var result = ""
    for (index, word) in words.enumerated() {
      if index > 0 && !word.isAttached { result += " " }
      result += word.text
    }
    return result
  }

  /// Number of letters and other scalars, white space not counted.
  public var letterCount: Int { words.reduce(0) { $0 + $1.text.scalarCount } }

  /// Box without superscripts and the style with the most letters.
  private static func measure(_ words: [Word]) -> (Box, Int) {
    guard let first = words.first else { return (Box(x0: 0, y0: 0, x1: 0, y1: 0), 0) }
    var box: Box?
    var counts: [(style: Int, letters: Int)] = []
    for word in words where !word.isSuperscript {
      box = box.map { $0.union(word.box) } ?? word.box
      let letters = word.text.utf8.count
      if let index = counts.firstIndex(where: { $0.style == word.style }) {
        counts[index].letters += letters
      } else {
        counts.append((word.style, letters))
      }
    }
    let style = counts.max { $0.letters < $1.letters }?.style ?? first.style
    var whole = box ?? first.box
    if box == nil { for word in words { whole = whole.union(word.box) } }
    for word in words where word.isSuperscript { whole.x1 = max(whole.x1, word.box.x1) }
    return (whole, style)
  }
}
