internal import PDFReading

/// A table found on one page.
struct TableCandidate: Sendable {
  var grid: TableGrid
  /// Its area on the page.
  var box: Box
  /// The lines that it holds, by index into the page's.
  var lines: Set<Int>
}

/// A shaded or framed area with text and no grid inside.
struct BoxCandidate: Sendable {
  var box: Box
  var lines: Set<Int>
  /// How a page or column break has cut it, where it is a part of one.
  var cut: PanelCut?
}
