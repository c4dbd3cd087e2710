internal import PDFReading

/// Finds page furniture (running heads and feet, page numbers, their rules) by repetition over pages.
///
/// A slot is a height on the page, near its top or foot, at which most pages have a row. It holds furniture where
/// the rows' texts, digits masked, come back from page to page; the first lines of running text share a slot too,
/// but never their words.
struct FurnitureFinder {
  /// Lines to leave out, by page index, and the heights of furniture rules.
  struct Result {
    var lines: [Set<Int>]
    var rules: [Set<Int>]
  }

  /// The document's styles, and that of its running text, where the looks of furniture are to count.
  var styles: [TextStyle] = []
  var bodyStyle = 0
  /// How many rows from each end of the page can be furniture.
  let depth = 4

  private struct Occurrence {
    var page: Int
    var position: Double
    var text: String
    var lines: Range<Int>
    var style: Int
    /// Whether no other row lies between it and the page's edge.
    var isOutermost: Bool
    /// The number that opens the text, before other text.
    var number: Int?
    /// The number that is all of the text.
    var pageNumber: Int?
  }

  func find(in sheets: [PageSheet]) -> Result {
    var result = Result(
      lines: Array(repeating: [], count: sheets.count),
      rules: Array(repeating: [], count: sheets.count))
    for atFoot in [false, true] {
      var occurrences: [Occurrence] = []
      for (page, sheet) in sheets.enumerated() {
        let rows = sheet.rowRanges
        let outermost = atFoot ? rows.last : rows.first
        for range in atFoot ? rows.suffix(depth) : rows.prefix(depth) {
          let line = sheet.lines[range.lowerBound]
          // What stands beneath on page after page are the headings of a table that goes on.
          if !atFoot, CaptionPattern(line.text)?.opensTable == true { break }
          if range.count > Self.mostParts { continue }
          if Self.isInTable(line, sheet) || Self.isInNote(range.lowerBound, sheet) { continue }
          // Measured from the nearer edge, so that pages of other heights agree.
          let position = atFoot ? sheet.height - line.box.y1 : line.box.y0
          guard position < 0.22 * sheet.height else { continue }
          let text = range.map { Self.masked(sheet.lines[$0].text) }.joined(separator: " ")
          occurrences.append(
            Occurrence(
              page: page, position: position, text: text, lines: range, style: line.style,
              isOutermost: range == outermost, number: Self.openingNumber(sheet.lines[range]),
              pageNumber: range.count == 1 ? Int(line.text) : nil))
        }
      }
      let found = furniture(occurrences, in: sheets)
      let headings = tableHeadings(found, in: sheets)
      for occurrence in found
      where !isBesideText(occurrence, sheets[occurrence.page])
        && !headings.contains(occurrence.text)
      {
        for line in occurrence.lines { result.lines[occurrence.page].insert(line) }
      }
    }
    markMargins(sheets, &result)
    markRules(sheets, &result)
    return result
  }

  /// Texts of two and three parts that stand in the middle of pages too: they head the columns of tables, some of
  /// which begin at a page's head.
  private func tableHeadings(_ found: [Occurrence], in sheets: [PageSheet]) -> Set<String> {
    let texts = Set(found.filter { $0.lines.count > 1 && $0.text.utf8.count < 100 }.map(\.text))
    guard !texts.isEmpty else { return [] }
    let firsts = Set(texts.map { $0.prefix { $0 != " " } })
    var counts: [String: Int] = [:]
    for sheet in sheets {
      // The contents may name two chapters alike, as running heads do.
      var onPage: Set<String> = []
      for range in sheet.rowRanges.dropFirst(depth).dropLast(depth)
      where range.count > 1 && range.count <= Self.mostParts {
        let first = Self.masked(sheet.lines[range.lowerBound].words[0].text)
        guard firsts.contains(where: { $0 == first }) else { continue }
        let text = range.map { Self.masked(sheet.lines[$0].text) }.joined(separator: " ")
        if texts.contains(text) { onPage.insert(text) }
      }
      for text in onPage { counts[text, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 2 }.keys)
  }

  /// Occurrences whose text comes back in a slot that is mostly repetition.
  private func furniture(_ occurrences: [Occurrence], in sheets: [PageSheet]) -> [Occurrence] {
    let pages = sheets.count
    let reach = Self.slotHeight * (styles.indices.contains(bodyStyle) ? styles[bodyStyle].size : 11)
    var slots: [[Occurrence]] = []
    for occurrence in occurrences.sorted(by: { $0.position < $1.position }) {
      if let last = slots.last?.last, occurrence.position - last.position < reach {
        slots[slots.count - 1].append(occurrence)
      } else {
        slots.append([occurrence])
      }
    }
    var found: [Occurrence] = []
    for slot in slots {
      let slot = slot.filter { isPaged($0, in: slot) }
      guard !slot.isEmpty else { continue }
      let counts = countsOfRepeated(slot)
      let repeated = slot.filter { (counts[$0.text] ?? 0) >= 2 }
      let many = max(3, min(pages / 4, 8))
      let mostly = Double(repeated.count) >= 0.6 * Double(slot.count)
      let outermost =
        pages <= 4
        ? repeated.count >= 2 && (repeated.count == pages || arePageNumbers(slot, pages: pages))
        : repeated.count >= many
      if mostly && outermost {
        // A chapter of one page has its running head once: it shares the look of the others.
        let looks = Set(repeated.map(\.style))
        found += slot.filter {
          (counts[$0.text] ?? 0) >= 2 || Self.isPageNumber($0.text)
            || $0.isOutermost && looks.contains($0.style) && $0.text.utf8.count < 100
              && repeated.count >= 2 * looks.count
        }
        continue
      }
      // Running heads that change from chapter to chapter: one small look of their own on most pages.
      let outer = slot.filter(\.isOutermost)
      if let style = smallLook(of: outer), outer.count >= max(3, pages * 2 / 5), !areNotes(slot),
        isSmall(style) || !headsText(style, of: sheets, beside: outer.count)
      {
        found += outer.filter { $0.style == style && $0.text.utf8.count < 120 }
        continue
      }
      // A running head can share its slot with body text on pages without one: a single text on most pages is
      // furniture by itself.
      for occurrence in repeated
      where (counts[occurrence.text] ?? 0) >= max(4, pages / 2) {
        found.append(occurrence)
      }
    }
    return found
  }

  /// How often each text comes back. Never soon, does a heading do that too: reports bound in one file have chapters of
  /// the same names, which open pages.
  private func countsOfRepeated(_ slot: [Occurrence]) -> [String: Int] {
    Dictionary(grouping: slot, by: \.text).mapValues { alike in
      let pages = alike.map(\.page).sorted()
      let comesSoon = zip(pages, pages.dropFirst()).contains {
        $1 - $0 <= nearPages(alike[0].style)
      }
      return comesSoon || pages.count > 2 && isSmall(alike[0].style) ? pages.count : 1
    }
  }

  /// Pages between two running heads of one text; behind openings of chapters and pictures they are missing. In letters
  /// larger than the text's a head stands on every page or on every other: short reports come back sooner.
  private func nearPages(_ style: Int) -> Int {
    guard styles.indices.contains(bodyStyle) else { return 4 }
    return styles[style].size > 1.1 * styles[bodyStyle].size ? 2 : 4
  }

  /// Whether letters are smaller than those of running text, as no heading's are.
  private func isSmall(_ style: Int) -> Bool {
    styles.indices.contains(bodyStyle) && styles[style].size < 0.97 * styles[bodyStyle].size
  }

  /// How far rows of one slot may stand apart, as a share of the body size.
  private static let slotHeight = 0.23

  /// Whether the rows are numbers that go up with the pages, on all but the first.
  private func arePageNumbers(_ slot: [Occurrence], pages: Int) -> Bool {
    let offsets = slot.map { occurrence in occurrence.pageNumber.map { $0 - occurrence.page } }
    return slot.map(\.page).sorted() == Array(1..<pages) && Set(offsets).count == 1
      && offsets.first != .some(nil)
  }

  /// Whether a number that opens a row goes up with the pages, as in "12 Title", or is a chapter's and stays; the
  /// numbers of notes with the same words do neither.
  private func isPaged(_ occurrence: Occurrence, in slot: [Occurrence]) -> Bool {
    guard let number = occurrence.number else { return true }
    let alike = slot.filter { $0.text == occurrence.text && $0.page != occurrence.page }
    return alike.isEmpty
      || alike.contains {
        $0.number == number || ($0.number ?? 0) - $0.page == number - occurrence.page
      }
  }

  /// Whether a line of running text stands beside: then it is a head in the margin that comes back by chance.
  private func isBesideText(_ occurrence: Occurrence, _ sheet: PageSheet) -> Bool {
    guard styles.indices.contains(bodyStyle), occurrence.style != bodyStyle,
      !Self.isPageNumber(occurrence.text)
    else { return false }
    let size = styles[bodyStyle].size
    return occurrence.lines.allSatisfy { index in
      let box = sheet.lines[index].box
      return sheet.lines.contains {
        $0.style == bodyStyle && $0.box.x0 > box.x1 && $0.box.width > 15 * size
          && $0.box.verticalOverlap(box) > 0.5 * box.height
      }
    }
  }

  /// Whether most rows open with a number and are footnotes that end at one height: their numbers do not go up with
  /// the pages, or none of their texts comes back, as those of chapters do with their numbers.
  private func areNotes(_ slot: [Occurrence]) -> Bool {
    var offsets: [Int: Int] = [:]
    let alike = Dictionary(grouping: slot, by: \.text)
    for occurrence in slot {
      guard let number = occurrence.number,
        alike[occurrence.text]?.count(where: { $0.number == number }) == 1
      else { continue }
      offsets[number - occurrence.page, default: 0] += 1
    }
    let numbered = offsets.values.reduce(0, +)
    return numbered * 2 >= slot.count
      && ((offsets.values.max() ?? 0) * 2 < numbered || Set(slot.map(\.text)).count == slot.count)
  }

  private static func openingNumber(_ row: ArraySlice<Line>) -> Int? {
    guard let line = row.first, row.reduce(0, { $0 + $1.words.count }) > 2,
      let marker = ListMarker.parse(line.words[0].text),
      case .number(let value) = marker.kind
    else { return nil }
    return value
  }

  /// The style that nearly all rows of a slot have, where it is no larger than running text and differs from it.
  private func smallLook(of slot: [Occurrence]) -> Int? {
    guard styles.indices.contains(bodyStyle) else { return nil }
    var counts: [Int: Int] = [:]
    for occurrence in slot { counts[occurrence.style, default: 0] += 1 }
    guard let (style, count) = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
      style != bodyStyle, count * 5 >= slot.count * 4,
      styles[style].size < 1.02 * styles[bodyStyle].size
    else { return nil }
    return style
  }

  /// Whether a line is a footnote's: it opens with a raised mark or goes on beneath one that does, without a gap. Notes
  /// that say the same on many pages are no furniture.
  private static func isInNote(_ index: Int, _ sheet: PageSheet) -> Bool {
    var below = sheet.lines[index]
    if below.words[0].isSuperscript { return true }
    for index in sheet.lines[..<index].indices.reversed().prefix(longestNote) {
      let line = sheet.lines[index]
      guard line.style == below.style || line.words[0].isSuperscript,
        abs(line.box.y1 - below.box.y0) < 0.6 * below.size,
        abs(line.box.x0 - below.box.x0) < 2 * below.size
      else { return false }
      if line.words[0].isSuperscript { return true }
      below = line
    }
    return false
  }

  /// Lines of a footnote that are looked at above one.
  private static let longestNote = 5

  /// Whether vertical rules run beside a line: then it is a table's heading row, repeated on every page.
  private static func isInTable(_ line: Line, _ sheet: PageSheet) -> Bool {
    sheet.graphics.rules.contains {
      !$0.isHorizontal && $0.box.y0 < line.box.midY && $0.box.y1 > line.box.midY
        && $0.box.height < 0.9 * sheet.height
    }
  }

  /// Parts of a running head or foot: left, middle and right. A row of more is one of a table's.
  private static let mostParts = 3

  private static func isPageNumber(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "#" || $0 == " " || $0 == "-" || $0 == "–" }
  }

  /// The text with every run of digits as one "#" and roman page numbers too.
  static func masked(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var inDigits = false
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x30 && scalar.value <= 0x39 {
        if !inDigits { result.append("#") }
        inDigits = true
      } else {
        inDigits = false
        result.append(scalar)
      }
    }
    let masked = String(result)
    let isPage = masked.first?.isLowercase == true && RomanNumeral.value(masked) != nil
    return isPage ? "#" : masked
  }
}
