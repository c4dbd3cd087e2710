import Layout

/// The items of a list inside a table's cell: lines that open with numbers which count up, or with one bullet.
struct CellItems {
  /// One item.
  struct Part: Equatable {
    /// Printed number.
    var number: String?
    /// Its words, without number and bullet.
    var text: String
  }

  /// The items in order; what stands before the first mark is one too. One part where the cell holds no list.
  let parts: [Part]
  /// Whether the first of them, and so each, opens with a mark.
  let isList: Bool

  /// Reads a cell's text, whose lines show where items begin; `heading` words at its start are no part of it.
  init(_ text: String, lines: [Line], dropping heading: Int = 0) {
    let words = text.split(separator: " ").dropFirst(heading)
    var starts: [Int] = []
    var next = words.startIndex
    for mark in Self.marks(lines) {
      // Words are healed over line ends, so that they cannot be counted line by line.
      guard
        let place = words[next...].indices.first(where: {
          words[$0] == mark.text && $0 + 1 < words.endIndex
            && (mark.following == nil || words[$0 + 1].hasPrefix(mark.following ?? ""))
        })
      else { break }
      starts.append(place)
      next = place + 1
    }
    isList = starts.first == words.startIndex || Self.opensWithMark(words)
    if starts.first != words.startIndex { starts.insert(words.startIndex, at: 0) }
    parts = zip(starts, starts.dropFirst() + [words.endIndex]).compactMap {
      Self.part(words[$0..<$1])
    }
  }

  private static func opensWithMark(_ words: ArraySlice<Substring>) -> Bool {
    words.first.map { isBullet($0) || follows(String($0), nil) } ?? false
  }

  private static func part(_ words: ArraySlice<Substring>) -> Part? {
    guard let first = words.first else { return nil }
    var number: String?
    var rest = words
    if let item = ItemNumber(String(first)), item.rest.isEmpty, first.last?.isNumber == false {
      number = item.number
      rest = words.dropFirst()
    } else if isBullet(first) {
      rest = words.dropFirst()
    }
    return rest.isEmpty ? nil : Part(number: number, text: rest.joined(separator: " "))
  }

  /// The marks that open lines at one left edge, with the letters that follow each.
  private static func marks(_ lines: [Line]) -> [(text: String, following: String?)] {
    var result: [(text: String, following: String?)] = []
    var left: Double?
    for (index, line) in lines.enumerated() {
      guard let first = line.words.first?.text, follows(first, result.last?.text),
        left.map({ abs($0 - line.box.x0) < line.size }) ?? true
      else { continue }
      left = left ?? line.box.x0
      let next = line.words.dropFirst().first ?? lines.dropFirst(index + 1).first?.words.first
      result.append(
        (first, next.map { $0.text.hasSuffix("-") ? String($0.text.dropLast()) : $0.text }))
    }
    return result.count > 1 ? result : []
  }

  /// Whether a word is a list's first mark, or the one after another.
  private static func follows(_ mark: String, _ last: String?) -> Bool {
    if isBullet(mark[...]) { return last == nil || last == mark }
    guard let item = ItemNumber(mark), item.rest.isEmpty, mark.last?.isNumber == false,
      let number = Int(item.number)
    else { return false }
    guard let last else { return number == 1 }
    return ItemNumber(last).flatMap { Int($0.number) } == number - 1
  }

  private static func isBullet(_ word: Substring) -> Bool {
    word.count == 1 && word.first.map(BulletSigns.marks.contains) ?? false
  }
}
