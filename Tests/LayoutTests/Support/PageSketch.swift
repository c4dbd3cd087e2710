import PDFReading
import TestSupport

/// A page made by hand: text, rules, fills and pictures placed where a test wants them.
///
/// Every letter is half an em wide; its box runs from 0.905 em above the baseline to 0.212 em below, as Poppler gives
/// it for the usual sans-serif fonts. `y` is always a baseline in points from the page's top.
struct PageSketch {
  static let left = 72.0
  static let right = 523.0
  static let grey = Colour(red: 225, green: 225, blue: 225)

  var number: Int
  var label: String?
  var width = 595.0
  var height = 842.0
  var graphics = PageGraphics()
  private(set) var styles: [TextStyle] = []
  private(set) var glyphs: [Glyph] = []

  init(_ number: Int = 1) { self.number = number }

  /// How text is set.
  struct Setting {
    /// Width of a letter in em.
    var advance = 0.5
    /// Width of a space in em.
    var space = 0.25
    /// Room added after every letter, in em.
    var tracking = 0.0

    static let usual = Setting()
  }

  /// Places one line and returns its right edge. "^{4}" is a raised mark.
  @discardableResult
  mutating func put(
    _ text: String, x: Double = left, y: Double, _ look: Look = .body, _ setting: Setting = .usual
  ) -> Double {
    var x = x
    for piece in Markup.pieces(text) {
      var own = look
      if piece.isRaised { own.size = 0.6 * look.size }
      let baseline = piece.isRaised ? y - 0.35 * look.size : y
      for scalar in piece.text.unicodeScalars {
        if scalar == " " {
          x += (setting.space + setting.tracking) * look.size
          continue
        }
        x = add(scalar, x: x, y: baseline, own, setting)
      }
    }
    return x
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, x: Double, y: Double, _ look: Look, _ setting: Setting
  ) -> Double {
    let end = x + setting.advance * look.size
    glyphs.append(
      Glyph(
        scalar: scalar, style: Int32(number(of: look.style)),
        box: Box(x0: x, y0: y - 0.905 * look.size, x1: end, y1: y + 0.212 * look.size)))
    return end + setting.tracking * look.size
  }

  private mutating func number(of style: TextStyle) -> Int {
    if let known = styles.firstIndex(of: style) { return known }
    styles.append(style)
    return styles.count - 1
  }

  /// Places lines one under the other and returns the baseline after the last.
  @discardableResult
  mutating func put(
    lines: [String], x: Double = left, y: Double, _ look: Look = .body, leading: Double = 1.25,
    _ setting: Setting = .usual
  ) -> Double {
    var y = y
    for line in lines {
      put(line, x: x, y: y, look, setting)
      y += leading * look.size
    }
    return y
  }

  /// Places text in a right-aligned line.
  mutating func put(_ text: String, right: Double, y: Double, _ look: Look = .body) {
    put(text, x: right - Markup.width(text, look), y: y, look)
  }

  /// Wraps text to a width and returns the baseline after the last line; justified lines fill the width.
  @discardableResult
  mutating func paragraph(
    _ text: String, x: Double = left, y: Double, to right: Double = right, _ look: Look = .body,
    indent: Double = 0, leading: Double = 1.25, isJustified: Bool = false
  ) -> Double {
    var y = y
    let lines = Markup.wrapped(text, width: right - x, indent: indent, look)
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? x + indent : x
      var setting = Setting.usual
      let gaps = line.split(separator: " ").count - 1
      if isJustified, index + 1 < lines.count, gaps > 0 {
        setting.space += (right - start - Markup.width(line, look)) / look.size / Double(gaps)
      }
      put(line, x: start, y: y, look, setting)
      y += leading * look.size
    }
    return y
  }

  /// Invented running text of about `count` words, ended by a full stop; returns the baseline after it.
  @discardableResult
  mutating func prose(
    _ count: Int, seed: Int, x: Double = left, y: Double, to right: Double = right,
    _ look: Look = .body
  ) -> Double {
    paragraph(Prose.sentence(count, seed: seed), x: x, y: y, to: right, look)
  }

  /// The glyphs in an order that has nothing to do with reading.
  func shuffled(seed: UInt64) -> PageSketch {
    var copy = self
    var generator = SeededGenerator(seed: seed)
    copy.glyphs.shuffle(using: &generator)
    return copy
  }

  /// What the reader would give for the page.
  var content: PageContent {
    PageContent(
      number: number, label: label, width: width, height: height, styles: styles, glyphs: glyphs,
      graphics: graphics)
  }
}
