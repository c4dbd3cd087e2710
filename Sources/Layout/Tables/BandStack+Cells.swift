internal import PDFReading

/// Which strips hold cells side by side.
extension BandStack {
  /// Whether some row of the lines has two cells that are no list mark and its text; numbers may be cells where there
  /// are many bands, bullets are none.
  static func isTabular(_ indices: [Int], sheet: PageSheet, bands: Int) -> Bool {
    VisualRows.groups(indices, of: sheet.lines).contains { row in
      guard row.count == 2 else { return row.count > 2 }
      let marker = ListMarker.parse(sheet.lines[row[0]].text)
      return marker == nil || bands >= 3 && marker?.isBullet == false
    } || bands >= 3 && isMiddled(indices, sheet: sheet)
  }

  /// Whether a line stands beside the room between two others, as the one of a low cell that is set to the middle of its
  /// row does: no line of a single text has another beside it.
  static func isMiddled(_ indices: [Int], sheet: PageSheet) -> Bool {
    indices.enumerated().contains { number, index in
      let line = sheet.lines[index]
      // Lines come from the top: those farther down are beside none of its own.
      return indices[(number + 1)...].prefix {
        sheet.lines[$0].box.y1 < line.box.y1 + 2 * line.size
      }.contains {
        let other = sheet.lines[$0].box
        let step = abs(other.y1 - line.box.y1)
        return step > 0.3 * line.size && other.verticalOverlap(line.box) > 0.2 * line.size
          && max(other.x0 - line.box.x1, line.box.x0 - other.x1) > 0.5 * line.size
      }
    }
  }
}
