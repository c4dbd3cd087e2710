internal import PDFReading

/// What has been found on a page so far: each stage of its composition looks at the lines that the ones before it have
/// left.
struct PageFindings {
  /// Lines that belong to something: furniture, contents, and all that is found.
  private(set) var used: Set<Int>
  private(set) var figures: [FigureCandidate] = []
  private(set) var tables: [TableCandidate] = []
  private(set) var boxes: [BoxCandidate] = []

  /// Begins with the lines that are no text of the page.
  init(used: Set<Int>) { self.used = used }

  /// Where tables and boxes stand: text beside them is no column of theirs.
  var areas: [Box] { tables.map(\.box) + boxes.map(\.box) }

  /// The lines that nothing has taken yet.
  func free(on sheet: PageSheet) -> [Int] { sheet.lines.indices.filter { !used.contains($0) } }

  mutating func take(_ figures: [FigureCandidate]) {
    self.figures += figures
    for figure in figures { used.formUnion(figure.lines) }
  }

  mutating func take(_ tables: [TableCandidate]) {
    self.tables += tables
    for table in tables { used.formUnion(table.lines) }
  }

  mutating func take(_ box: BoxCandidate) {
    boxes.append(box)
    used.formUnion(box.lines)
  }

  /// Makes each table anew from it and the lines taken so far, one after the other.
  mutating func extend(_ extended: (TableCandidate, Set<Int>) -> TableCandidate) {
    for index in tables.indices {
      tables[index] = extended(tables[index], used)
      used.formUnion(tables[index].lines)
    }
  }

  /// Puts other tables in the place of all: the same ones parted or joined.
  mutating func replace(_ replaced: ([TableCandidate]) -> [TableCandidate]) {
    tables = replaced(tables)
    for table in tables { used.formUnion(table.lines) }
  }
}
