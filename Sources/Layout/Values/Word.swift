public import PDFReading

/// A run of glyphs without white space between them, in one style.
///
/// A change of style ends a word too: `isAttached` says that the next word follows without a space.
public struct Word: Sendable {
  /// The letters, as on the page.
  public var text: String
  /// Union of the glyph cells.
  public var box: Box
  /// Index into the document's styles.
  public var style: Int
  /// Whether it continues the word before it on its line without a space.
  public var isAttached: Bool
  /// Whether it stands raised and small beside other text, as footnote marks do.
  public var isSuperscript: Bool
  /// Whether it begins where the text of a painted cell does.
  public var startsCell = false
  /// Whether it is a drop letter: the first of the word behind it, or a word of its own.
  public var isInitial = false

  /// Makes a word.
  public init(
    text: String, box: Box, style: Int, isAttached: Bool = false, isSuperscript: Bool = false
  ) {
    self.text = text
    self.box = box
    self.style = style
    self.isAttached = isAttached
    self.isSuperscript = isSuperscript
  }
}
