/// Tolerances of the layout stage. Distances are shares of a font size (em) unless said otherwise, so that they
/// hold at any scale of typesetting.
public struct LayoutSettings: Sendable {
  /// Narrowest gap that separates two words. Poppler breaks words at 0.1 em as well; a condensed justified
  /// space is about 0.15 em, a kern at most 0.05.
  public var wordGap = 0.1
  /// Narrowest gap that can separate two lines of one row (a cell gap, a column gutter, the space after a list
  /// marker). A space of well-set justified text stays below it.
  public var segmentGap = 0.95
  /// A gap this wide always separates, however loose the line is.
  public var certainSegmentGap = 2.4
  /// Baselines that differ by less belong to one row.
  public var baselineTolerance = 0.22
  /// Text at most this share of its neighbour's size can be a superscript.
  public var superscriptSize = 0.88
  /// Share of the body size by which two drawn edges may miss each other and still meet: cell paddings and borders
  /// are drawn separately by most programs.
  public var edgeTolerance = 0.27
  /// Share of a size by which a line must exceed the body size to stand out.
  public var headingSize = 1.07
  /// The same for the lines of a cover; in large print even these are not half as large again as the text.
  public var coverSize = 1.3
  /// Footnotes are set smaller than this share of the body size.
  public var footnoteSize = 0.93
  /// Gap between lines above this share of the usual leading starts a new paragraph.
  public var paragraphGap = 1.28
  /// The same for a line that begins a sentence, under one that ends a sentence.
  public var sentenceGap = 1.15

  /// Documented defaults.
  public init() {}
}
