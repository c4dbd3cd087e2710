import Layout

/// The standards against which a report judges, as its own tables of ratings name them.
struct StandardIndex {
  /// A standard, or a domain of standards.
  struct Standard: Hashable {
    /// Printed number: "2.2".
    var number: String
    /// Its name without the number.
    var name: String
  }

  /// All standards in order of their first naming.
  private(set) var standards: [Standard] = []
  /// Blocks that announce one standard: the small table of ratings at the head of its part.
  private(set) var announced: [Int: Standard] = [:]
  private var byName: [String: Standard] = [:]

  /// Collects the numbered names in the tables and headings of a document.
  init(_ document: Document, outline: SectionOutline) {
    for (index, block) in document.blocks.enumerated() {
      guard let grid = block.table else { continue }
      let found = Self.numberedNames(in: grid)
      // The overview of a report names three or more; a table with a numbered row or two among many
      // others lists something else.
      if found.count >= 3, found.count * 2 >= grid.rowCount {
        for standard in found { add(standard) }
      } else if found.count == 1, grid.rowCount <= Self.announcementRows, let standard = found.first
      {
        add(standard)
        announced[index] = standard
      }
    }
    for entry in outline.entries {
      guard let number = entry.number else { continue }
      if let standard = Self.standard("\(number) \(entry.title)") { add(standard) }
    }
    findOtherAnnouncements(document)
  }

  /// Announcements in other shapes: a small table whose cell runs on into what the standard asks ("2.2.
  /// Planning Plans are complete and …"), or number and name on a line of their own.
  private mutating func findOtherAnnouncements(_ document: Document) {
    // A line that names a whole domain ("2 Case supervision") is a running head as often as not.
    let openings = standards.filter { $0.number.contains(".") }.map {
      ($0, FoldedText("\($0.number) \($0.name)").bytes)
    }
    func opened(by text: String, alone: Bool) -> Standard? {
      guard let first = text.utf8.first, (0x31...0x39).contains(first) else { return nil }
      let folded = FoldedText(text).bytes
      return openings.first { alone ? folded == $0.1 : folded.starts(with: $0.1) }?.0
    }
    for (index, block) in document.blocks.enumerated() where announced[index] == nil {
      if let grid = block.table {
        guard grid.rowCount <= Self.announcementRows else { continue }
        announced[index] =
          grid.cells.lazy.compactMap { opened(by: $0.content.text, alone: false) }.first
      } else if block.kind == .caption || block.kind == .paragraph {
        announced[index] = opened(by: block.text, alone: true)
      }
    }
  }

  /// A heading row, the standard, what it asks, and a row that a page break may add.
  private static let announcementRows = 4

  /// The standard with a name, or with a number and a name that agree.
  func standard(named title: FoldedText) -> Standard? { byName[title.string] }

  private mutating func add(_ standard: Standard) {
    let key = FoldedText(standard.name).string
    guard byName[key] == nil else { return }
    byName[key] = standard
    standards.append(standard)
  }

  private static func numberedNames(in grid: TableGrid) -> [Standard] {
    grid.cells.compactMap { standard($0.content.text) }
  }

  /// Reads "2.2. Planning": a number of one or two levels and a short name without figures. Where a framework has
  /// standards of several sorts, a letter tells which: "P 1.1 Leadership".
  static func standard(_ printed: String) -> Standard? {
    let text = withoutLetter(printed)
    guard let first = text.utf8.first, (0x31...0x39).contains(first), text.utf8.count <= 80,
      let space = text.firstIndex(of: " ")
    else { return nil }
    var number = text[..<space]
    if number.last == "." { number.removeLast() }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let name = text[text.index(after: space)...]
    guard parts.count <= 2, parts.count == 2 || text.utf8.count == printed.utf8.count,
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.isNumber }),
      let initial = name.first, initial.isUppercase, !name.contains(where: \.isNumber),
      // A full stop ends a sentence, not a name.
      let last = name.last, !".?!;:".contains(last)
    else { return nil }
    return Standard(number: String(number), name: String(name))
  }

  /// Whether a text is a number of that form and nothing else: in a table it may have a column of its own.
  static func isNumber(_ text: String) -> Bool {
    let rest = withoutLetter(text)
    return rest.allSatisfy { $0.isNumber || $0 == "." }
      && (rest.utf8.count == text.utf8.count || rest.dropLast().contains("."))
  }

  /// What stands behind "P " or "P".
  private static func withoutLetter(_ text: String) -> Substring {
    guard let letter = text.utf8.first, (0x41...0x5A).contains(letter) else { return text[...] }
    let rest = text.dropFirst()
    return rest.first == " " ? rest.dropFirst() : rest
  }
}

extension Substring {
  /// Whether it is ASCII digits only.
  var isNumber: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
