extension TableGrid {
  /// How sure it is that the grid is the printed one, 0 to 1.
  ///
  /// Rules say where cells end; the alignment of words only suggests it. What went wrong on pages of many kinds had
  /// few rows, or few of its places filled.
  public var confidence: Double {
    var confidence =
      switch evidence {
      case .ruled: 0.97
      case .striped: 0.95
      case .partlyRuled: 0.9
      case .aligned: 0.75
      }
    let isRuled = evidence == .ruled || evidence == .striped
    if rowCount <= 1 {
      confidence -= 0.25
    } else if rowCount <= 3, !isRuled {
      confidence -= 0.2
    }
    let filled = cells.filter { !$0.content.isEmpty }.reduce(0) { $0 + $1.rowSpan * $1.columnSpan }
    let places = max(1, rowCount * columnCount)
    if filled * 2 < places { confidence -= 0.15 }
    // Figures in rows and columns leave little to guess.
    if evidence == .aligned, rowCount > 3, columnCount > 2 {
      let body = cells.filter { $0.row > 0 && $0.column > 0 && !$0.content.isEmpty }
      let figures = body.count { FigureColumns.isFigure($0.content.text) }
      if figures * 10 > body.count * 7 { confidence += 0.1 }
    }
    return (confidence * 100).rounded() / 100
  }
}
