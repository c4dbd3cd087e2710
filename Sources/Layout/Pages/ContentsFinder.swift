internal import PDFReading

/// Finds the printed contents: rows that end in a page number behind leader dots or at one right edge.
struct ContentsFinder {
  let styles: [TextStyle]

  /// Line indices of the contents on a page and the entries read, or nil where the page is no contents page.
  ///
  /// `follows` says that the page before was one: then fewer rows suffice.
  func contents(_ sheet: PageSheet, excluding used: Set<Int>, follows: Bool) -> (
    lines: Set<Int>, entries: [ContentsEntry]
  )? {
    var entries: [ContentsEntry] = []
    var taken: Set<Int> = []
    var pending: [Int] = []
    var rowCount = 0
    var rights: [Double] = []
    for range in sheet.rowRanges {
      let indices = range.filter { !used.contains($0) }
      guard !indices.isEmpty else { continue }
      rowCount += 1
      let words = indices.flatMap { sheet.lines[$0].words }
      if let entry = entry(words, pending: pending.flatMap { sheet.lines[$0].words }) {
        entries.append(entry)
        rights.append(words.last?.box.x1 ?? 0)
        taken.formUnion(indices)
        taken.formUnion(pending)
        pending = []
      } else if words.count <= 14, indices.count <= 2 {
        // Either the first line of a wrapped entry or the page's heading.
        pending = rowCount <= 2 && entries.isEmpty ? [] : indices
      } else {
        pending = []
      }
    }
    let need = follows ? 2 : 5
    guard entries.count >= need, entries.count * 10 >= rowCount * 5 else { return nil }
    let edge = rights.sorted()[rights.count / 2]
    guard rights.filter({ abs($0 - edge) < 6 }).count * 10 >= rights.count * 7,
      Self.areInOrder(entries.compactMap(\.page)), !Self.areRows(entries)
    else { return nil }
    return (taken, entries)
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

  private func entry(_ words: [Word], pending: [Word]) -> ContentsEntry? {
    guard var last = words.last else { return nil }
    var rest = Array(words.dropLast())
    // Title, dots and page can be one word.
    let (head, tail) = Self.splitAtLeader(last.text)
    var hasLeader = head != nil
    if let head {
      last.text = tail
      if !head.isEmpty {
        var word = last
        word.text = head
        rest.append(word)
      }
    }
    guard Self.isPage(last.text) else { return nil }
    while let tail = rest.last {
      let stripped = Self.withoutLeader(tail.text)
      if stripped.isEmpty {
        hasLeader = true
        rest.removeLast()
      } else {
        if stripped.utf8.count < tail.text.utf8.count - 1 {
          hasLeader = true
          rest[rest.count - 1].text = stripped
        }
        break
      }
    }
    guard let end = rest.last else { return nil }
    let gap = last.box.x0 - end.box.x1
    guard hasLeader || gap > 1.5 * styles[end.style].size else { return nil }
    let all = pending + rest
    var texts = all.map { CharacterCleaner.clean($0.text) }
    var number: String?
    if texts.count > 1, let marker = ListMarker.parse(texts[0]), !marker.isBullet {
      number = texts.removeFirst()
      if number?.last == "." { number?.removeLast() }
    }
    return ContentsEntry(
      title: texts.joined(separator: " "), number: number, page: last.text,
      left: (pending.first ?? rest.first)?.box.x0 ?? 0)
  }

  private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "\u{2026}" || scalar == "_" || scalar == "\u{00B7}"
  }

  /// The text without dots at its end, where there are at least three; a single full stop stays.
  private static func withoutLeader(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var count = 0
    while let last = scalars.last, isLeader(last) {
      count += last == "\u{2026}" ? 3 : 1
      scalars.removeLast()
    }
    return count >= 3 || scalars.isEmpty ? String(String.UnicodeScalarView(scalars)) : text
  }

  /// A word cut at its run of leader dots: the title before, the page after; nil where it has none.
  private static func splitAtLeader(_ text: String) -> (head: String?, tail: String) {
    let scalars = Array(text.unicodeScalars)
    var start = scalars.count
    while start > 0, !isLeader(scalars[start - 1]) { start -= 1 }
    let end = start
    while start > 0, isLeader(scalars[start - 1]) { start -= 1 }
    guard end - start >= 3 || (start == 0 && end > 0) else { return (nil, text) }
    return (
      String(String.UnicodeScalarView(scalars[..<start])),
      String(String.UnicodeScalarView(scalars[end...]))
    )
  }

  private static func isPage(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 5 else { return false }
    return text.unicodeScalars.allSatisfy { $0.value >= 0x30 && $0.value <= 0x39 }
      || text.unicodeScalars.allSatisfy { "ivxlc".unicodeScalars.contains($0) }
  }
}
