internal import PDFReading

/// Where the cells of a striped table lie.
extension StripedTableFinder {
  /// How many rows a cell covers: painted beside the next, or beside a tint that leaves its columns out.
  func rowSpan(
    of columns: ClosedRange<Int>, in number: Int, of rows: [StripedRow], edges: [Double]
  ) -> Int {
    let (left, right) = (edges[columns.lowerBound], edges[columns.upperBound + 1])
    let middle = (left + right) / 2
    var last = number
    if let tall = rows[number].tall.first(where: { $0.x0 < middle && $0.x1 > middle }) {
      while last + 1 < rows.count, rows[last + 1].bottom < tall.y1 + tolerance { last += 1 }
    } else if rows[number].colour == nil, number + 1 < rows.count, let xs = rows[number + 1].xs,
      let first = xs.first, let end = xs.last, right < first + tolerance || left > end - tolerance
    {
      last += 1
    }
    return last - number + 1
  }

  /// Where the text of each column begins: as far from its edge as in the first.
  func starts(_ edges: [Double], rows: [StripedRow]) -> [Double] {
    let lines = rows.flatMap(\.lines).map { sheet.lines[$0].box.x0 }
    let pads = rows.compactMap { row in
      row.lines.map { sheet.lines[$0].box.x0 - (row.xs?.first ?? edges[0]) }.min()
    }
    guard let pad = pads.min() else { return lines }
    return edges.dropLast().map { $0 + pad } + lines
  }
}
