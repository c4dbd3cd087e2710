/// What can be drawn over a page's picture.
public enum DebugLayer: String, CaseIterable, Sendable {
  /// Blocks in reading order, with their kind; page furniture; footnotes.
  case blocks
  /// Lines of text.
  case lines
  /// Cells of tables.
  case grids
  /// Records of the report, with their kind.
  case records
}
