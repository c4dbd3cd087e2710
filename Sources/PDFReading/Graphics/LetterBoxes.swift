/// Where a page's text stands, to know drawn letters from drawn lines.
struct LetterBoxes {
  private let glyphs: [Glyph]
  /// A shape lower than this is the outline of none of the letters.
  private let leastOutline: Double
  /// Made when many shapes have been looked up.
  private var bands: LetterBands?
  /// How many shapes have been looked up, and with how many letters they were compared.
  private var lookups = 0
  private(set) var comparisons = 0

  /// Letters are no taller than this many points; larger shapes are not looked up.
  private static let tallest = 60.0
  /// Share of a letter's cell that its outline is high at least; an underline is flat.
  private static let outlineShare = 0.3
  /// From so many shapes on it pays to sort the letters by height.
  private static let fewLookups = 32
  /// After so many comparisons a page's strokes are no letters any more but a drawing over them.
  static let mostComparisons = 50_000_000

  /// Takes the page's glyphs.
  init(_ glyphs: [Glyph]) {
    self.glyphs = glyphs
    leastOutline = Self.outlineShare * glyphs.reduce(.infinity) { min($0, $1.box.height) }
  }

  /// Whether a stroked shape is the outline of a letter: text drawn with fill and stroke, to look bolder, strokes every
  /// letter, and those of straight lines (I, H, T) would pass for ruling lines. An underline lies inside the letter's box
  /// too, but is flat.
  mutating func isOutline(_ box: Box) -> Bool {
    guard box.height > leastOutline, box.height < Self.tallest, box.width < Self.tallest,
      comparisons < Self.mostComparisons
    else { return false }
    lookups += 1
    guard lookups > Self.fewLookups else {
      comparisons += glyphs.count
      return glyphs.contains { Self.isOutline(box, of: $0.box) }
    }
    if bands == nil {
      bands = LetterBands(
        glyphs.map(\.box).filter { $0.height < Self.tallest / Self.outlineShare }, reach: 1)
    }
    guard let candidates = bands?.boxes(at: box.y0) else { return false }
    comparisons += candidates.count
    return candidates.contains { Self.isOutline(box, of: $0) }
  }

  private static func isOutline(_ box: Box, of letter: Box) -> Bool {
    letter.insetBy(-1).encloses(box) && box.height > letter.height * outlineShare
  }

  /// Whether letters fill a box up to `slack` points, so that there is nothing else in it.
  func fill(_ box: Box, slack: Double) -> Bool {
    var text: Box?
    for glyph in glyphs where box.containsCentre(of: glyph.box) {
      text = text?.union(glyph.box) ?? glyph.box
    }
    return text?.insetBy(-slack).encloses(box) ?? false
  }
}
