import Layout
import PDFReading

/// Finds who led an inspection.
struct LeadInspectorFinder {
  let document: Document
  let profile: Profile
  /// Paragraphs with their folded texts.
  let paragraphs: [(text: String, folded: FoldedText)]

  /// Names joined by "; ": from a sentence in the first pages, else from a table of people.
  func names() -> String? {
    let names = fromSentence() ?? fromTable() ?? fromLines() ?? fromEnds() ?? fromBelow() ?? []
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// "This inspection was led by HM Inspector Steve Woodgate, supported by …".
  private func fromSentence() -> [String]? {
    for (text, folded) in paragraphs {
      guard let match = profile.metadata.leadInspector.firstMatch(in: folded) else { continue }
      let rest = text.utf8.dropFirst(folded.offsets[match.range.upperBound])
      if let name = Self.name(String(rest) ?? "", titles: profile.metadata.personTitles) {
        return [name]
      }
    }
    return nil
  }

  /// The cells beside "Lead inspector".
  private func fromTable() -> [String]? {
    for block in document.blocks.reversed() {
      guard let grid = block.table else { continue }
      for label in grid.cells where label.column == 0 && isLabel(label.content.text) {
        var cells: [TableCell] = []
        // Rows without a label of their own carry on the one above.
        var row = label.row
        repeat {
          if let cell = grid.cells.first(where: { $0.row == row && $0.column > 0 }) {
            cells.append(cell)
          }
          row += 1
        } while row < grid.rowCount
          && (grid.cell(row: row, column: 0)?.content.text ?? "").isEmpty
        var found = cells.flatMap(people)
        if found.isEmpty { continue }
        if let last = cells.last?.lines.last {
          let edge = label.lines.first?.box.x0 ?? 0
          found += namesBelow(last.box, page: last.page, label: edge)
        }
        return found
      }
    }
    return nil
  }

  /// The rest of a line that starts with "Lead inspector", or a line to the right of one that reads so:
  /// where the layout saw columns or paragraphs and no table.
  private func fromLines() -> [String]? {
    for block in document.blocks.reversed() {
      for line in block.lines {
        let text = line.text
        guard text.utf8.count <= 100 else { continue }
        let folded = FoldedText(text)
        guard let label = profile.metadata.leadInspectorLabels.prefix(of: folded) else { continue }
        let rest = String(text.utf8.dropFirst(folded.offsets[label.range.upperBound])) ?? ""
        if let name = person(rest) {
          let words = FoldedText(String(text.dropLast(rest.count))).wordCount
          let start = words < line.words.count ? line.words[words].box : line.box
          return [name] + namesBelow(start, page: line.page, label: line.box.x0)
        }
        guard rest.allSatisfy({ !$0.isLetter }) else { continue }
        let beside = PeopleColumn(document, page: line.page).beside(line)
        if let beside, let name = person(beside.text) {
          return [name] + namesBelow(beside.box, page: line.page, label: line.box.x0)
        }
      }
    }
    return nil
  }

  /// Names before the label, in lines that end in it: "Ada Example, HMI, lead inspector"; or a line above one that
  /// is only a title, as under a letter.
  private func fromEnds() -> [String]? {
    // Only inspections of one body end so; others need not be searched line by line.
    guard profile.metadata.inspected != nil else { return nil }
    var found: [String] = []
    for block in document.blocks {
      for lines in [block.lines] + (block.table?.cells.map(\.lines) ?? []) {
        for (index, line) in lines.enumerated() where line.text.utf8.count <= 100 {
          let folded = FoldedText(line.text)
          let labels = profile.metadata.leadInspectorLabels
          guard labels.suffix(of: folded) != nil else { continue }
          // Two bodies' inspectors may stand side by side, each before a label of their own.
          var start = 0
          for label in labels.matches(in: folded) {
            let end = folded.offsets[label.range.lowerBound]
            let before = String(line.text.utf8.prefix(end).dropFirst(start)) ?? ""
            let above = index > 0 && start == 0 ? lines[index - 1].text : ""
            start = folded.offsets[label.range.upperBound]
            guard let name = person(before) ?? person(above), !found.contains(name) else {
              continue
            }
            found.append(name)
          }
        }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// Names with their titles, a line each, beneath the label alone: "Inspectors" above "Ada Example, Lamp Inspector".
  private func fromBelow() -> [String]? {
    for (index, block) in document.blocks.enumerated().reversed() where isLabel(block.text) {
      let below = document.blocks[(index + 1)...].prefix(Self.mostBelow).flatMap(\.lines)
      let found = below.prefix {
        $0.text.utf8.count <= 100
          && profile.metadata.personTitles.occurs(in: FoldedText($0.text))
      }.compactMap { person($0.text) }
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Blocks beneath a label that may hold names.
  private static let mostBelow = 6

  /// More names of the same entry, a line each.
  private func namesBelow(_ box: Box, page: Int, label: Double) -> [String] {
    PeopleColumn(document, page: page).below(box, label: label).compactMap { person($0.text) }
  }

  private func isLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    return profile.metadata.leadInspectorLabels.value(of: FoldedText(text)) != nil
  }

  /// A name a line; where the lines are not known, a name before each comma.
  private func people(in cell: TableCell) -> [String] {
    let lines = cell.lines.isEmpty ? [cell.content.text] : cell.lines.map(\.text)
    return lines.compactMap(person)
  }

  /// "Nigel Scarff, HMI Probation" is Nigel Scarff.
  private func person(_ text: String) -> String? {
    let name = text.split(separator: ",").first.map(String.init) ?? ""
    return Self.name(name, titles: profile.metadata.personTitles)
  }

  /// The capitalised words at the start, titles dropped.
  static func name(_ text: String, titles: PhraseSet) -> String? {
    var text = text[...]
    while let first = text.first, first == " " || first == ":" || first == "–" {
      text.removeFirst()
    }
    let folded = FoldedText(String(text))
    if let title = titles.prefix(of: folded) {
      let start = folded.offsets[title.range.upperBound]
      text = Substring(text.utf8.dropFirst(start)).drop { $0 == " " || $0 == "," }
    }
    // "Ada Example Senior HMI": a title ends the name.
    let name = FoldedText(String(text))
    if let title = titles.firstMatch(in: name) {
      text = Substring(text.utf8.prefix(name.offsets[title.range.lowerBound]))
    }
    var words: [String] = []
    for word in text.split(separator: " ") {
      let printed = PrintedWord(word)
      guard printed.isCapitalised || Self.particles.contains(String(printed.core)) else { break }
      words.append(String(printed.core))
      if !printed.after.isEmpty { break }
    }
    while let last = words.last, Self.particles.contains(last) { words.removeLast() }
    return (2...6).contains(words.count) ? words.joined(separator: " ") : nil
  }

  /// Small words inside names.
  private static let particles: Set<String> = [
    "de", "la", "van", "von", "der", "den", "al", "bin", "ap", "ni",
  ]
}
