/// A page of which some text is printed over other text, as where a table is wider than its column: what was drawn first,
/// and what was drawn over it.
public struct Overprint: Sendable {
  /// What one part shows.
  public struct Layer: Sendable {
    /// The styles that its glyphs point to.
    public var styles: [TextStyle]
    /// Its glyphs, in the order in which Poppler reads them.
    public var glyphs: [Glyph]
    /// Its letters of which nothing in the file says which they are, as `PageContent.nameless`.
    public var nameless: [Glyph]
    /// What it draws besides text.
    public var graphics: PageGraphics

    /// Makes a layer.
    public init(
      styles: [TextStyle], glyphs: [Glyph], nameless: [Glyph] = [], graphics: PageGraphics
    ) {
      self.styles = styles
      self.glyphs = glyphs
      self.nameless = nameless
      self.graphics = graphics
    }
  }

  /// What was drawn first.
  public var lower: Layer
  /// What was drawn then, from the column that begins with it to the page's end.
  public var upper: Layer
  /// Places of letters that have others over them, in points from the top left corner; not empty.
  public var covered: [Box]

  /// Makes the two parts known.
  public init(lower: Layer, upper: Layer, covered: [Box]) {
    self.lower = lower
    self.upper = upper
    self.covered = covered
  }
}
