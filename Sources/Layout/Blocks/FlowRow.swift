internal import PDFReading

/// A row of running text in one column: its mark, where it has one, and its words.
struct FlowRow {
  var marker: ListMarker?
  /// Left edge of the mark.
  var markerLeft = 0.0
  /// The words after the mark, as one line.
  var line: Line
  /// All words, the mark included.
  var whole: Line
  /// Left edge of the row with its mark.
  var left: Double { marker == nil ? line.box.x0 : min(markerLeft, line.box.x0) }

  /// Rows from a column's lines, from the top.
  static func rows(of lines: [Line], styles: [TextStyle]) -> [FlowRow] {
    var result: [FlowRow] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end + 1 < lines.count, lines[end + 1].row == lines[start].row,
        lines[end + 1].page == lines[start].page
      {
        end += 1
      }
      result.append(row(Array(lines[start...end]), styles: styles))
      start = end + 1
    }
    markHanging(&result, styles: styles)
    return result
  }

  /// Takes "14.1" or "R3" for a mark where it fills the room before its words: the lines beneath hang behind it, or it
  /// counts on with one that they do.
  private static func markHanging(_ rows: inout [FlowRow], styles: [TextStyle]) {
    var last: (number: String, left: Double)?
    for index in rows.indices {
      let row = rows[index]
      guard row.marker == nil, let first = row.line.words.first, row.line.words.count > 1,
        let marker = ListMarker.parse(first.text) ?? identifier(row),
        marker.kind == .sectionNumber
      else {
        if let marker = row.marker, marker.kind == .sectionNumber {
          last = (marker.text, row.markerLeft)
        }
        continue
      }
      let size = row.line.size
      let hangs = hangs(rows, under: index)
      let countsOn =
        last.map {
          counts(marker.text, behind: $0.number) && abs($0.left - first.box.x0) < 0.3 * size
        }
        ?? false
      guard hangs || countsOn else { continue }
      let rest = Array(row.line.words.dropFirst())
      rows[index] = FlowRow(
        marker: marker, markerLeft: first.box.x0,
        line: Line(page: row.line.page, row: row.line.row, words: rest, styles: styles),
        whole: row.whole)
      last = (marker.text, first.box.x0)
    }
  }

  /// A letter or two with a number, "R3", where the room behind it is wider than a space.
  private static func identifier(_ row: FlowRow) -> ListMarker? {
    let words = row.line.words
    guard words.count > 1, words[1].box.x0 - words[0].box.x1 > tab * row.line.size else {
      return nil
    }
    return ListMarker.identifier(words[0].text)
  }

  /// Whether the line beneath a row hangs behind the row's first word.
  private static func hangs(_ rows: [FlowRow], under index: Int) -> Bool {
    guard index + 1 < rows.count else { return false }
    let (row, below) = (rows[index], rows[index + 1])
    let (size, words) = (row.line.size, row.line.words)
    return below.marker == nil && below.line.page == row.line.page
      && below.line.box.y1 - row.line.box.y1 < 1.8 * size
      && below.line.box.x0 > words[0].box.x1 - 0.3 * size
      && below.line.box.x0 < words[1].box.x0 + 0.3 * size
  }

  /// Whether one number is the next behind another: "4.10" behind "4.9".
  private static func counts(_ number: String, behind other: String) -> Bool {
    let letters = [number, other].map { $0.prefix { $0.isLetter } }
    guard letters[0] == letters[1] else { return false }
    let parts = [number, other].map {
      $0.drop { $0.isLetter }.split(separator: ".").compactMap { Int($0) }
    }
    guard let end = parts[0].last, let before = parts[1].last else { return false }
    return parts[0].dropLast() == parts[1].dropLast() && end == before + 1
  }

  /// Space behind a letter without stop or bracket that makes it a mark, as a share of its size: no line is spaced
  /// out as far.
  private static let tab = 0.9

  private static func row(_ lines: [Line], styles: [TextStyle]) -> FlowRow {
    let lines = lines.sorted { $0.box.x0 < $1.box.x0 }
    let words = MarkSplitter.split(lines.flatMap(\.words))
    var line = Line(page: lines[0].page, row: lines[0].row, words: words, styles: styles)
    guard words.count > 1, let first = words.first(where: { !$0.isSuperscript }),
      !words[0].isSuperscript
    else { return FlowRow(marker: nil, line: line, whole: line) }
    let gap = words[1].box.x0 - first.box.x1
    let size = styles[first.style].size
    guard
      let marker = ListMarker.parse(first.text)
        ?? (gap > Self.tab * size ? ListMarker.bareLetter(first.text) : nil),
      !words[1].isAttached || marker.isBullet
    else { return FlowRow(marker: nil, line: line, whole: line) }
    // A mark stands off from its text, unless it is a bullet or its look differs from the text's.
    let isApart = lines.count > 1 || gap > 0.42 * size
    let isClear: Bool
    switch marker.kind {
    // A small "o" is no word that opens a line: more than its space behind it will do.
    case .bullet("o"): isClear = isApart || gap > 0.3 * size
    case .bullet(let bullet): isClear = isApart || !["–", "*", "+"].contains(bullet)
    case .number:
      isClear = isApart || !(first.text.unicodeScalars.last?.properties.numericType != nil)
    case .sectionNumber: isClear = isApart
    case .letter, .roman: isClear = true
    }
    // "2016 …" or a figure that a line happens to start with is no mark.
    if case .number = marker.kind, first.text.unicodeScalars.last?.value ?? 0 < 0x3A,
      first.text.unicodeScalars.last?.value ?? 0 >= 0x30, !isApart
    {
      return FlowRow(marker: nil, line: line, whole: line)
    }
    guard isClear else { return FlowRow(marker: nil, line: line, whole: line) }
    let rest = Array(words.dropFirst())
    let whole = line
    line = Line(page: line.page, row: line.row, words: rest, styles: styles)
    return FlowRow(marker: marker, markerLeft: first.box.x0, line: line, whole: whole)
  }
}

extension ListMarker {
  /// Whether it is a bullet.
  var isBullet: Bool {
    if case .bullet = kind { return true }
    return false
  }
}
