internal import PDFReading

/// Finds the printed contents: rows that end in a page number behind leader dots or at one right edge.
struct ContentsFinder {
  let styles: [TextStyle]
  /// The body size in points.
  let bodySize: Double
  /// The gutter of most pages, where the document is set in two columns.
  var gutter: Double?

  /// What a page, or a part of it, lists.
  struct Found {
    var lines: Set<Int> = []
    var entries: [ContentsEntry] = []
    /// Left and right edges of the entries' pages.
    fileprivate var lefts: [Double] = []
    fileprivate var rights: [Double] = []
    fileprivate var leaderCount = 0
    /// Rows seen, entries or not.
    fileprivate var rowCount = 0
  }

  /// Line indices of the contents on a page and the entries read, or nil where the page has none.
  ///
  /// `follows` says that the page before was one: then fewer rows suffice. `recur` tells how many of some titles
  /// stand as lines on later pages.
  func contents(
    _ sheet: PageSheet, excluding used: Set<Int>, follows: Bool, recur: ([String]) -> Int
  ) -> Found? {
    let rows = sheet.rowRanges.map { range in range.filter { !used.contains($0) } }
      .filter { !$0.isEmpty }
    if let beside = beside(rows, of: sheet, recur: recur) { return beside }
    let whole = read(rows, of: sheet, mayOpenWithHeading: true)
    if whole.entries.count >= (follows ? 2 : 5),
      whole.entries.count * 10 >= whole.rowCount * 5, isInOrder(whole)
    {
      return whole
    }
    return part(rows, of: sheet, recur: recur)
  }

  /// The contents in one or both of two columns.
  private func beside(
    _ rows: [[Int]], of sheet: PageSheet, recur: ([String]) -> Int
  ) -> Found? {
    guard let gutter else { return nil }
    let sides = [true, false].map { isLeft in
      rows.map { row in row.filter { (sheet.lines[$0].box.midX < gutter) == isLeft } }
        .filter { !$0.isEmpty }
    }
    let parts = sides.compactMap { part($0, of: sheet, recur: recur) }
    guard var result = parts.first else { return nil }
    for other in parts.dropFirst() {
      result.lines.formUnion(other.lines)
      result.entries += other.entries
    }
    return result
  }

  /// The entries among rows of lines.
  private func read(_ rows: [[Int]], of sheet: PageSheet, mayOpenWithHeading: Bool) -> Found {
    var found = Found()
    let reader = ContentsRow(styles: styles)
    var pending: [Int] = []
    for row in rows {
      found.rowCount += 1
      let words = row.flatMap { sheet.lines[$0].words }
      if let (entry, hasLeader) = reader.entry(
        words, pending: pending.flatMap { sheet.lines[$0].words })
      {
        found.entries.append(entry)
        found.lefts.append(words.last?.box.x0 ?? 0)
        found.rights.append(words.last?.box.x1 ?? 0)
        if hasLeader { found.leaderCount += 1 }
        found.lines.formUnion(row)
        found.lines.formUnion(pending)
        pending = []
      } else if let entry = lone(words, pending: pending, of: sheet, after: found.entries) {
        found.entries.append(entry)
        found.lines.formUnion(row + pending)
        pending = []
      } else if words.count <= 14, row.count <= 2 {
        // Either the first line of a wrapped entry or the page's heading.
        let mayHead = mayOpenWithHeading && found.rowCount <= 2 && found.entries.isEmpty
        pending = mayHead ? [] : row
      } else {
        pending = []
      }
    }
    return found
  }

  /// An entry whose title leaves no room for the page, which stands alone in the next line.
  private func lone(
    _ words: [Word], pending: [Int], of sheet: PageSheet, after entries: [ContentsEntry]
  ) -> ContentsEntry? {
    guard words.count == 1, !pending.isEmpty, entries.count >= 3, let page = Int(words[0].text),
      page >= entries.last?.page.flatMap({ Int($0) }) ?? .max
    else { return nil }
    return ContentsRow(styles: styles).entry(
      title: pending.flatMap { sheet.lines[$0].words }, page: words[0])
  }

  /// A contents that other text follows or stands beside: rows of entries in one go. Dots that lead to the pages
  /// show what it is, or headings of the same words on later pages.
  private func part(
    _ rows: [[Int]], of sheet: PageSheet, recur: ([String]) -> Int
  ) -> Found? {
    let reader = ContentsRow(styles: styles)
    let isEntry = rows.map { row in
      reader.entry(row.flatMap { sheet.lines[$0].words }, pending: []) != nil
    }
    var best: Found?
    var start = 0
    while start < rows.count {
      guard isEntry[start] else {
        start += 1
        continue
      }
      var end = start
      var index = start + 1
      // A wrapped title has a line or two without a page.
      while index < rows.count, index - end <= 3 {
        if isEntry[index] { end = index }
        index += 1
      }
      // The last page can stand under its title.
      if end + 2 < rows.count, rows[end + 2].count == 1,
        sheet.lines[rows[end + 2][0]].words.count == 1,
        Int(sheet.lines[rows[end + 2][0]].text) != nil
      {
        end += 2
      }
      let opening = first(of: start, in: rows, on: sheet)
      let found = read(Array(rows[opening...end]), of: sheet, mayOpenWithHeading: false)
      let count = found.entries.count
      if count >= 5, count > best?.entries.count ?? 0, isInOrder(found),
        found.leaderCount * 10 >= count * 6
          || headings(of: found, on: sheet, recur) * 10 >= count * 6
      {
        best = found
      }
      start = end + 1
    }
    return best
  }

  /// How many entries stand as lines of their own beside or beneath the contents, or on later pages.
  private func headings(of found: Found, on sheet: PageSheet, _ recur: ([String]) -> Int) -> Int {
    let others = Set(
      sheet.lines.indices.filter { !found.lines.contains($0) }.map {
        TitleFolding.folded(sheet.lines[$0].text)
      })
    let titles = found.entries.map(\.title)
    let later = titles.filter { !others.contains(TitleFolding.folded($0)) }
    return titles.count - later.count + recur(later)
  }

  /// The row above the first entry, where it begins that entry's title: of its size and right above it.
  private func first(of start: Int, in rows: [[Int]], on sheet: PageSheet) -> Int {
    guard start > 0, let own = rows[start].first.map({ sheet.lines[$0] }),
      rows[start - 1].count == 1, let above = rows[start - 1].first.map({ sheet.lines[$0] }),
      abs(above.size - own.size) < 0.02 * own.size, above.style == own.style,
      own.box.y1 - above.box.y1 < 1.5 * own.size
    else { return start }
    return start - 1
  }

  /// Whether most pages stand at one edge, or behind dots wherever these end, and go up, and the entries are no rows
  /// of a table.
  private func isInOrder(_ found: Found) -> Bool {
    guard !found.rights.isEmpty else { return false }
    let isAligned = [found.lefts, found.rights].contains { edges in
      guard let edge = edges.median else { return false }
      return edges.count { abs($0 - edge) < 0.55 * bodySize } * 10 >= edges.count * 7
    }
    return (isAligned || found.leaderCount * 10 >= found.entries.count * 8)
      && Self.areInOrder(found.entries.compactMap(\.page)) && !Self.areRows(found.entries)
  }

  /// Whether the pages go up, as those of contents do and the figures in the last column of a table do not.
  private static func areInOrder(_ pages: [String]) -> Bool {
    let numbers = pages.compactMap { Int($0) }
    let falls = zip(numbers, numbers.dropFirst()).count { $1 < $0 }
    return falls * 5 <= numbers.count
  }

  /// Whether the titles end in figures too: rows of a table.
  private static func areRows(_ entries: [ContentsEntry]) -> Bool {
    let figures = entries.count { entry in
      entry.title.split(separator: " ").last.map { FigureColumns.isFigure(String($0)) } ?? false
    }
    return figures * 2 > entries.count || Set(entries.map(\.page)).count * 4 < entries.count
  }
}
