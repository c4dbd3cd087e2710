import Layout

/// The lines of a report's first page, sorted by what they say.
struct Cover {
  /// Text blocks of the first page that has any, in reading order, with the size of their letters.
  private let lines: [(text: String, size: Double)]
  private let profile: Profile

  init(document: Document, profile: Profile) {
    self.profile = profile
    let page = document.blocks.first { !$0.content.isEmpty }?.page ?? 1
    lines = document.blocks
      .filter { $0.page == page && !$0.content.isEmpty && $0.kind != .contents }
      .map { block in (block.text, block.lines.map(\.size).max() ?? 0) }
  }

  /// All of the cover as one text: names are broken over lines there.
  var text: String { lines.map(\.text).joined(separator: " ") }

  /// The lines set largest, which are the title, joined; nil where the page is all of one size, which is
  /// no cover.
  var title: String? {
    let candidates = lines.filter { !isImprint($0.text) }
    guard let largest = candidates.map(\.size).max(), let smallest = lines.map(\.size).min(),
      largest > smallest * 1.15 || lines.count <= 4
    else { return nil }
    // Rounding of font sizes must not cut a title in two.
    guard let first = candidates.firstIndex(where: { $0.size >= largest * 0.97 }) else {
      return nil
    }
    let title = candidates[first...].prefix { $0.size >= largest * 0.97 }
    return title.map(\.text).joined(separator: " ")
  }

  /// Programme by its own line.
  var programme: String? {
    for line in lines {
      if let match = profile.programmes.firstMatch(in: FoldedText(line.text)) { return match.value }
    }
    return nil
  }

  /// The date of publication: a line that is a date, or ends in one behind the publisher's name.
  var published: PrintedDate? {
    for line in lines.reversed() {
      if let date = PrintedDate(line.text) ?? PrintedDate(endOf: line.text), date.month != nil {
        return date
      }
    }
    return nil
  }

  /// A range of months on a line of its own: when inspectors were there.
  var period: String? {
    lines.map(\.text).first { line in
      let words = PrintedWord.words(of: line)
      return words.count <= 7 && words.compactMap { PrintedDate.month($0.core) }.count == 2
        && words.contains { PrintedDate.year($0.core) != nil }
    }
  }

  /// Whether a line names the programme, the publisher or a date, or is otherwise no title.
  private func isImprint(_ text: String) -> Bool {
    let folded = FoldedText(text)
    if PrintedDate(text) != nil || profile.metadata.coverNoise.value(of: folded) != nil {
      return true
    }
    if profile.programmes.value(of: folded) != nil { return true }
    return profile.inspectorates.contains { $0.phrases.value(of: folded) != nil }
  }
}
