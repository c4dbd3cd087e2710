internal import PDFReading

/// A table printed sideways, or under other text, as a page of its own that stands upright.
struct SetApartArea: Sendable {
  /// The page with nothing but the area, upright.
  var page: PageContent
  /// How it was turned; nil for one that stood upright.
  var turn: PageTurn?
  /// Where it stands on the page as printed, in points, or the part of that in its column.
  var box: Box
  /// The size of the page as printed.
  var width: Double
  var height: Double
}
