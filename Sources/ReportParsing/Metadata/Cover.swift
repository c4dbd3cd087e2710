import Layout

/// The lines of a report's first page, sorted by what they say.
struct Cover {
  /// A text block of the cover.
  struct Line {
    var text: String
    /// Size of its letters.
    var size: Double
    /// Whether it names the programme, the publisher or a date, or is otherwise no title.
    var isImprint = false
    /// Whether it goes on with the line before it in one block.
    var continues = false
    /// Whether its letters set it apart as a heading.
    var isHeading = false
    /// Whether all of it is bold.
    var isBold = false
    /// The first of its lines as printed.
    var opening: String?
    /// The last of several.
    var ending: String?
  }

  /// Text blocks of the first page that has any, in reading order.
  private var lines: [Line]
  /// Whether all of the page is a cover's.
  private let isWhole: Bool
  private let profile: Profile

  init(document: Document, profile: Profile) {
    self.profile = profile
    let page = document.blocks.first { !$0.content.isEmpty }?.page ?? 1
    let blocks = document.blocks
      .filter { $0.page == page && !$0.content.isEmpty && $0.kind != .contents }
    isWhole = blocks.allSatisfy { $0.kind == .title }
    let imprint = CoverImprint(profile: profile)
    lines = blocks.flatMap { block -> [Line] in
      let size = block.lines.map(\.size).max() ?? 0
      let whole = Line(
        text: block.text, size: size, isHeading: block.kind == .heading,
        isBold: block.content.isBold, opening: block.lines.first?.text,
        ending: block.lines.count > 1 ? block.lines.last?.text : nil)
      guard block.kind == .title, block.lines.count > 1 else { return [whole] }
      let lines = Self.lines(of: block, size: size)
      // Lines that stand close are one block, of which some may be no title.
      return imprint.indices(in: lines).isEmpty ? [whole] : lines
    }
    for index in imprint.indices(in: lines) { lines[index].isImprint = true }
    lines = lines.reduce(into: []) { result, line in
      if line.continues, let last = result.indices.last, result[last].isImprint == line.isImprint,
        profile.metadata.subtitles.prefix(of: FoldedText(line.text)) == nil
      {
        result[last].text += " " + line.text
      } else {
        result.append(line)
      }
    }
  }

  /// The lines of a block; those that share a broken word are one.
  private static func lines(of block: Block, size: Double) -> [Line] {
    var lines: [Line] = []
    for line in block.lines {
      guard let index = lines.indices.last, let hyphen = lines[index].text.last,
        ["-", "\u{2010}", "\u{AD}"].contains(hyphen)
      else {
        lines.append(Line(text: line.text, size: size, continues: !lines.isEmpty))
        continue
      }
      // The block's text is healed: it shows whether the hyphen is the word's own.
      let start = lines[index].text.dropLast()
      let halves = [start.split(separator: " ").last, line.text.split(separator: " ").first]
      let word = halves.compactMap { $0 }.joined()
      lines[index].text =
        (block.text.contains(word) ? String(start) : lines[index].text) + line.text
    }
    return lines
  }

  /// The texts of its lines.
  var texts: [String] { lines.map(\.text) }

  /// All of the cover as one text: names are broken over lines there.
  var text: String { lines.map(\.text).joined(separator: " ") }

  /// The subject of a letter: what stands behind "Dear …" or in bold before it and is no sentence; nil where the page is no letter.
  var subject: String? {
    guard
      let salutation = lines.firstIndex(where: {
        profile.metadata.salutations.prefix(of: FoldedText($0.text)) != nil
          && FoldedText($0.text).wordCount <= Self.longestImprint
      })
    else { return nil }
    func mayBeSubject(_ line: Line) -> Bool {
      let words = FoldedText(line.text).wordCount
      return (2...Self.longestSubject).contains(words)
        && !(line.text.last.map { ".,:".contains($0) } ?? true)
        && profile.metadata.salutations.prefix(of: FoldedText(line.text)) == nil
    }
    if let subject = lines[(salutation + 1)...].prefix(2).first(where: mayBeSubject) {
      return subject.text
    }
    // Above the salutation the subject is the one line in bold between the address and it.
    guard let above = lines[..<salutation].last, above.isBold || above.isHeading,
      mayBeSubject(above), !above.text.contains(where: \.isNumber)
    else { return nil }
    return above.text
  }

  /// Words of a letter's subject; more are its text.
  private static let longestSubject = 30

  /// The lines set largest, which are the title, joined; nil where the page is all of one size, which is
  /// no cover.
  var title: String? {
    let largest = lines.map(\.size).max() ?? 0
    // The name of the programme is the title where nothing else is set as large.
    let isAlone = !lines.contains { $0.size >= largest * 0.97 && !$0.isImprint }
    let all = lines.filter { line in
      !line.isImprint || (isAlone && line.size >= largest * 0.97 && isProgramme(line.text))
    }
    let publisher = publisher
    let others = all.filter { $0.text != publisher }
    // The body that publishes is named first and largest on some covers, above a title of its own.
    if others.count < all.count, let title = title(of: others), FoldedText(title).wordCount > 2,
      !namesDivision(title)
    {
      return title
    }
    return title(of: all)
  }

  /// Whether words only tell which part of a work this is: "Volume 2: Redress", "Report: Volume 1".
  private func namesDivision(_ title: String) -> Bool {
    let words = FoldedText(title).string.split(separator: " ")
    return zip(words, words.dropFirst()).prefix(2).contains { word, next in
      profile.recommendations.divisions.containsWord(word)
        && (next.allSatisfy(\.isNumber) || next.allSatisfy { "ivx".contains($0) })
    }
  }

  /// The name of a body that publishes this report alone, or a series: the line that ends in a word such as
  /// "Inquiry", or the words up to it.
  var publisher: String? {
    let ends = profile.metadata.publisherEnds
    guard !ends.isEmpty else { return nil }
    for line in lines {
      let folded = FoldedText(line.text)
      guard let match = ends.firstMatch(in: folded), match.range.lowerBound > 1 else { continue }
      let end = folded.offsets[match.range.upperBound]
      let name = String(Substring(line.text.utf8.prefix(end)))
      let words = PrintedWord.words(of: name)
      if words.count <= Self.longestName,
        words.allSatisfy({ $0.isCapitalised || $0.core.count <= 4 })
      {
        return name
      }
    }
    return nil
  }

  /// Words of a publisher's name; more are a sentence.
  private static let longestName = 12

  private func title(of candidates: [Line]) -> String? {
    guard let largest = candidates.map(\.size).max(), let smallest = lines.map(\.size).min(),
      largest > smallest * 1.15 || lines.count <= 4 || isWhole
    else { return nil }
    // Rounding of font sizes must not cut a title in two.
    guard let first = candidates.firstIndex(where: { $0.size >= largest * 0.97 }) else {
      return nil
    }
    let isLarge = candidates[first...].prefix { $0.size >= largest * 0.97 }
    // All lines of a cover may be set alike; some words open what is said below a title only.
    let title =
      isLarge.prefix(1)
      + isLarge.dropFirst().prefix {
        profile.metadata.subtitles.prefix(of: FoldedText($0.text)) == nil
      }
    let text = opening(of: candidates, before: first) + title.map(\.text).joined(separator: " ")
    // "A report on", and in smaller letters on what: below that may stand its address.
    guard opensName(text), let next = candidates[first...].dropFirst(title.count).first else {
      return text
    }
    return text + " " + (next.opening ?? next.text)
  }

  /// The words in smaller letters that a title begins with: "An inspection of ferries in" above "NORLAND".
  private func opening(of candidates: [Line], before first: Int) -> String {
    guard first > 0 else { return "" }
    let above = candidates[first - 1]
    // A sentence of the imprint may end so too; a title's first words are hardly smaller than the rest.
    guard above.size >= candidates[first].size * Self.leastOpening, opensName(above.text),
      FoldedText(above.text).wordCount <= Self.longestImprint
    else { return "" }
    return above.text + " "
  }

  /// Letters of a title's first words, as a share of its others: 14 points above 30.
  private static let leastOpening = 0.45

  /// Whether a title lacks its last words: "A report on".
  private func opensName(_ title: String) -> Bool {
    guard let last = title.split(separator: " ").last, last.allSatisfy(\.isLowercase),
      // "Norland City of" is the whole name of a council.
      profile.metadata.inspected?.suffixes.suffix(of: FoldedText(title)) == nil
    else { return false }
    let prepositions = profile.recommendations.subjects?.prepositions ?? PhraseSet()
    return prepositions.containsWord(String(last))
      || profile.organisations.around.containsWord(String(last))
  }

  /// The one heading of a page without running text: small capitals among lines of hardly less size.
  var onlyHeading: String? {
    let headings = lines.filter(\.isHeading)
    guard headings.count == 1, !headings[0].isImprint,
      lines.allSatisfy({ FoldedText($0.text).wordCount <= Self.longestImprint })
    else { return nil }
    return headings[0].text
  }

  /// Programme by its own line.
  var programme: String? {
    for line in lines {
      if let match = profile.programmes.firstMatch(in: FoldedText(line.text)) { return match.value }
    }
    return nil
  }

  /// The date of publication: a line that is a date, alone or behind the publisher's name; else one that
  /// ends in a date.
  var published: PrintedDate? {
    published { $0.isImprint }
      // "The fieldwork for this inspection started on 20 January 2020." is a sentence.
      ?? published { !$0.text.hasSuffix(".") }
      ?? published { profile.metadata.fieldwork.firstMatch(in: FoldedText($0.text)) == nil }
      ?? endingDate
  }

  /// The date that is the last line of a block of several: "Presented to Parliament by Command of His Majesty" may stand
  /// close above its month.
  private var endingDate: PrintedDate? {
    for line in lines.reversed() {
      guard let ending = line.ending, ending.last?.isNumber ?? false,
        let date = PrintedDate(ending), date.month != nil
      else { continue }
      let words = line.text.dropLast(ending.count)
      let folded = FoldedText(String(words))
      // "Inspection dates" above days, and a sentence that ends there.
      guard profile.metadata.labels.firstMatch(in: folded).map({ $0.value == .published }) ?? true,
        profile.metadata.fieldwork.firstMatch(in: folded) == nil, !opensName(String(words))
      else { continue }
      return date
    }
    return nil
  }

  private func published(where isWanted: (Line) -> Bool) -> PrintedDate? {
    for line in lines.reversed() where isWanted(line) {
      // Running text tells of other dates, and so do labels.
      let folded = FoldedText(line.text)
      guard folded.wordCount <= Self.longestImprint else { continue }
      let label = profile.metadata.labels.firstMatch(in: folded)
      if let label, label.value != .published { continue }
      if let date = PrintedDate(line.text) ?? PrintedDate(endOf: line.text), date.month != nil {
        return date
      }
    }
    return nil
  }

  /// Words of a line with a date; more are a sentence.
  private static let longestImprint = 14

  /// A range of months or of days on a line of its own: when inspectors were there.
  var period: String? {
    lines.map(\.text).first { line in
      let words = PrintedWord.words(of: line)
      return words.count <= 7 && words.compactMap { PrintedDate.month($0.core) }.count == 2
        && words.contains { PrintedDate.year($0.core) != nil } || PrintedDate.isRangeOfDays(line)
    }
  }

  private func isProgramme(_ text: String) -> Bool {
    profile.programmes.value(of: FoldedText(text)) != nil
  }
}
