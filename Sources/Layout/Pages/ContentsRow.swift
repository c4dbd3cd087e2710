internal import PDFReading

/// Reads a row of a printed contents: a title, leader dots or a gap, a page number.
struct ContentsRow {
  let styles: [TextStyle]

  /// The entry that a row's words end, and whether dots lead to its page; `pending` are the words of the line above,
  /// which may begin its title.
  func entry(_ words: [Word], pending: [Word]) -> (entry: ContentsEntry, hasLeader: Bool)? {
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
    return (entry(title: pending + rest, page: last), hasLeader)
  }

  /// The entry of a title's words and a page's.
  func entry(title: [Word], page: Word) -> ContentsEntry {
    var texts = title.map { CharacterCleaner.clean($0.text) }
    var number: String?
    if texts.count > 1, let marker = ListMarker.parse(texts[0]), !marker.isBullet {
      number = texts.removeFirst()
      if number?.last == "." { number?.removeLast() }
    }
    return ContentsEntry(
      title: texts.joined(separator: " "), number: number, page: page.text,
      left: title.first?.box.x0 ?? 0)
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
      || text.first?.isLowercase == true && RomanNumeral.value(text) != nil
  }
}
