extension TableGrid {
  /// How sure it is that the grid is the printed one to the last cell, 0 to 1.
  ///
  /// Rules say where cells end; the alignment of words only suggests it. The shares are those of tables that were
  /// right in every cell in gold reports and their renditions in other typesettings: of ruled ones 94.9 %, of those on
  /// stripes of colour 91.4 %, of those with some rules 83 %, of those without any 61 to 90 %, by how much else is
  /// known of them. Among ruled ones those with five columns and more were right in 83 % (letters of narrow columns
  /// touch), those of one row in none; among the others spans, few rows and empty places did most harm. Of tables whose
  /// words look cut two thirds were right and fewer, as of those that end with a page where the next begins with one
  /// of as many columns.
  public var confidence: Double {
    var confidence =
      switch evidence {
      case .ruled: columnCount > Self.manyColumns ? 0.85 : 0.97
      case .striped: 0.88
      case .partlyRuled: 0.8
      case .aligned: 0.7
      }
    let isRuled = evidence == .ruled || evidence == .striped
    if rowCount <= 1 {
      confidence -= 0.25
    } else if rowCount <= 3, !isRuled {
      confidence -= 0.2
    }
    if isBesideBreak || cutsWords || opensWithText || mergesRows { confidence -= 0.15 }
    let filled = cells.filter { !$0.content.isEmpty }.reduce(0) { $0 + $1.rowSpan * $1.columnSpan }
    let places = max(1, rowCount * columnCount)
    if filled * 2 < places { confidence -= 0.15 }
    if !isRuled, cells.contains(where: { $0.rowSpan > 1 || $0.columnSpan > 1 }) {
      confidence -= 0.1
    }
    // Figures in rows and columns leave little to guess.
    if !isRuled, rowCount > 3, columnCount > 2 {
      if body.figures * 10 > body.texts * 7 { confidence += 0.1 }
    }
    let greatest = isRuled ? confidence : 0.85
    return (max(0.1, min(confidence, greatest)) * 100).rounded() / 100
  }

  /// Whether the words of a cell seem to go on in another: headings that begin with a small letter, a last row with
  /// nothing but a short label, a cell that goes on with the sentence of the one above it.
  private var cutsWords: Bool {
    guard rowCount > 1, columnCount > 1 else { return false }
    let texts = texts
    if texts[0].contains(where: TextEnding.continuesSentence) { return true }
    let last = cells.filter { $0.row == rowCount - 1 && !$0.content.isEmpty }
    if last.count == 1, last[0].column == 0,
      last[0].columnSpan < columnCount || last[0].content.text.utf8.count <= Self.longTitle
    {
      return true
    }
    return zip(texts, texts.dropFirst()).contains { above, below in
      zip(above, below).contains { first, rest in
        TextEnding.continuesSentence(rest) && !TextEnding.endsSentence(first)
          && first.utf8.count { $0 == UInt8(ascii: " ") } >= Self.sentenceWords
      }
    }
  }

  /// Whether the first row is nothing but a sentence, which begins in plain type on no tint: the text above the table.
  private var opensWithText: Bool {
    let first = cells.filter { $0.row == 0 && !$0.content.isEmpty }
    guard rowCount > 1, columnCount > 1, first.count == 1, first[0].content.boldPrefix.isEmpty,
      first[0].fill == nil
    else { return false }
    let text = first[0].content.text
    return text.utf8.count > Self.longTitle
      || TextEnding.endsSentence(text) && text.utf8.count * 2 > Self.longTitle
  }

  /// Whether the only row beneath the headings, one of several cells, seems to be several: the name of a group in bold and
  /// what it heads, or numbered texts one under the other in a cell.
  private var mergesRows: Bool {
    rowCount == 2 && columnCount > 1
      && cells.count { $0.row == 1 && !$0.content.isEmpty } > 1
      && cells.contains { cell in
        let content = cell.content
        let numbers = cell.lines.count {
          $0.words.first.map { MarkerColumns.isMarker($0.text) } ?? false
        }
        return cell.row == 1 && cell.lines.count >= 2
          && (!content.boldPrefix.isEmpty && !content.isBold || numbers >= 2)
      }
  }

  /// How many cells beneath the first row and beside the first column have text, and how many of those a figure.
  var body: (texts: Int, figures: Int) {
    let texts = cells.filter { $0.row > 0 && $0.column > 0 && !$0.content.isEmpty }
    return (texts.count, texts.count { FigureColumns.isFigure($0.content.text) })
  }

  /// Spaces in a text that is a sentence and no label, under which any other may begin with a small letter.
  private static let sentenceWords = 4

  /// Bytes beyond which a text over all columns is no table's title.
  private static let longTitle = 60

  /// Columns of tables whose cells are wide enough for their words.
  private static let manyColumns = 4
}
