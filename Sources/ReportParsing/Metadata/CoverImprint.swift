/// Tells the lines of a cover that are no title by what they say: programme, publisher, date.
///
/// Where a program sets all lines of a cover alike, their size tells nothing.
struct CoverImprint {
  let profile: Profile

  /// Places of those lines. A publisher's name may be broken over lines.
  func indices(in lines: [Cover.Line]) -> Set<Int> {
    var result: Set<Int> = []
    // First line by the end of what was found.
    var ends: [Int: Int] = [:]
    // What begins with "by the" is the end of a longer one.
    func mayEnd(at end: Int) -> Bool {
      ends[end].map { lines[$0].text.first?.isLowercase ?? false } ?? true
    }
    for count in 1...Self.mostLines {
      for start in lines.indices where start + count <= lines.count {
        let range = start..<start + count
        let text = lines[range].map(\.text).joined(separator: " ")
        guard
          isNoTitle(text) || count == 1 && namesOffice(text, FoldedText(text))
            || isPublisher(text) && mayEnd(at: range.upperBound),
          isApart(range, lines)
        else { continue }
        result.formUnion(range)
        // What stands before "An inspection by" is the title's end, however short.
        if PrintedDate(text) == nil { ends[range.upperBound] = start }
      }
    }
    return result
  }

  /// Whether no title runs on into the lines: "a review of the" before them in their block.
  private func isApart(_ range: Range<Int>, _ lines: [Cover.Line]) -> Bool {
    guard lines[range.lowerBound].continues else { return true }
    let word = PrintedWord.words(of: lines[range.lowerBound - 1].text).last
    return word.map { !$0.after.isEmpty || $0.core.utf8.count > 3 || $0.isCapitalised } ?? true
  }

  /// Lines over which a publisher's name is broken.
  private static let mostLines = 5
  /// Words before "by" and the publisher's name: "A second joint inspection by"; more are a title.
  private static let longestLead = 6

  private func isNoTitle(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return PrintedDate(text) != nil || profile.metadata.coverNoise.value(of: folded) != nil
      || profile.programmes.value(of: folded) != nil
  }

  /// Whether a line names who wrote the report by their office: "Dame Ida Moss, Chairman", "Chair: Ida Moss".
  private func namesOffice(_ text: String, _ folded: FoldedText) -> Bool {
    let offices = profile.metadata.offices
    guard folded.wordCount <= Self.longestLead + Self.longestLead else { return false }
    if let office = offices.prefix(of: folded) {
      let end = folded.offsets[office.range.upperBound]
      return text.utf8.dropFirst(end).first == UInt8(ascii: ":")
    }
    guard let office = offices.suffix(of: folded) else { return false }
    let start = folded.offsets[office.range.lowerBound]
    return text.utf8.prefix(start).last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ",")
  }

  /// Whether a text is a publisher's name, alone or with "An inspection by" before it or a date behind it.
  private func isPublisher(_ text: String) -> Bool {
    let folded = FoldedText(text)
    guard folded.wordCount <= Self.longestImprint else { return false }
    return profile.inspectorates.contains { inspectorate in
      inspectorate.phrases.matches(in: folded).contains { match in
        isLead(folded, before: match.range.lowerBound)
          && isDate(text, from: folded.offsets[match.range.upperBound])
      }
    }
  }

  /// Words of lead, name and date.
  private static let longestImprint = 20

  private func isLead(_ folded: FoldedText, before end: Int) -> Bool {
    if end <= 1 { return true }
    let words = folded.bytes[1..<end].count { $0 == FoldedText.space }
    return words <= Self.longestLead
      && profile.metadata.publisherLeads.matches(in: folded).contains {
        $0.range.upperBound == end - 1
      }
  }

  private func isDate(_ text: String, from offset: Int) -> Bool {
    let rest = Substring(text.utf8.dropFirst(offset)).drop { !$0.isLetter && !$0.isNumber }
    return rest.isEmpty || PrintedDate(rest)?.month != nil
  }
}
