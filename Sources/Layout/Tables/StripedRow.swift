internal import PDFReading

/// A row of a table with tinted rows: its lines, and the tint where it has one.
struct StripedRow: Sendable {
  var top: Double
  var bottom: Double
  /// Lines by index into the page's.
  var lines: [Int]
  var colour: Colour?
  /// Edges of its own cells, where they are painted.
  var xs: [Double]?
  /// Painted cells that go on beside the next rows.
  var tall: [Box] = []
  /// Whether it is running text over all columns.
  var isText = false
}
