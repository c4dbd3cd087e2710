internal import PDFReading

/// Rows of text of one size without a wide gap between them: among such the rows of a table are looked for.
struct RowStretches {
  let sheet: PageSheet
  let styles: [TextStyle]

  /// The stretches of lines given by index, from the top.
  func stretches(_ indices: [Int]) -> [[PieceRow]] {
    let rows = VisualRows.groups(indices, of: sheet.lines).map {
      PieceRow($0, sheet: sheet, styles: styles)
    }
    var result: [[PieceRow]] = []
    for row in rows {
      if let last = result.last?.last, abs(last.size - row.size) < 0.04 * row.size,
        row.foot - last.foot < Self.farthest * row.size
      {
        result[result.count - 1].append(row)
      } else {
        result.append([row])
      }
    }
    return result
  }

  /// A cheap look before the costly one: lines that end in a figure.
  func mayHoldRows(_ indices: [Int], least: Int) -> Bool {
    var count = 0
    for index in indices {
      guard let last = sheet.lines[index].words.last, last.text.utf8.count <= 16,
        last.text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
      else { continue }
      count += 1
      if count >= least { return true }
    }
    return false
  }

  /// How far apart, in em, rows of one table stand at most.
  private static let farthest = 3.0
}
