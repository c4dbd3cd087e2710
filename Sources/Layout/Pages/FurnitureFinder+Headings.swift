internal import PDFReading

extension FurnitureFinder {
  /// Whether lines of a look stand within pages too, half as often as at their edge: headings in letters as large as the
  /// text's, some of which open pages.
  func headsText(_ style: Int, of sheets: [PageSheet], beside edge: Int) -> Bool {
    var count = 0
    for sheet in sheets {
      let inner = sheet.rowRanges.dropFirst(depth).dropLast(depth)
      count += inner.count { sheet.lines[$0.lowerBound].words.allSatisfy { $0.style == style } }
      if count * 2 >= edge { return true }
    }
    return false
  }
}
