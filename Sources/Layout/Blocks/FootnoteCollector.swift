internal import PDFReading

/// Footnotes of all pages in order; a note cut by a page break is one again.
struct FootnoteCollector {
  let assembler: TextAssembler
  private var notes: [FootnoteSeparator.Note] = []

  init(assembler: TextAssembler) { self.assembler = assembler }

  /// Number of the last numbered note.
  var lastNumber: Int? {
    notes.last { $0.marker.flatMap(Int.init) != nil }?.marker.flatMap(Int.init)
  }

  /// Whether the last note's text has no end yet.
  var isOpen: Bool {
    guard let last = notes.last?.lines.last else { return false }
    return !TextEnding.endsSentence(last.text)
  }

  /// Takes a page's notes.
  mutating func add(_ page: [FootnoteSeparator.Note]) {
    for note in page {
      if note.marker == nil, let index = notes.indices.last {
        notes[index].lines += note.lines
      } else {
        notes.append(note)
      }
    }
  }

  /// All notes with their texts.
  func finish() -> [FootnoteBlock] {
    notes.filter { !$0.lines.isEmpty }.map { note in
      FootnoteBlock(
        marker: note.marker ?? "", content: assembler.content(of: note.lines),
        regions: ParagraphBuilder.regions(of: note.lines), anchorPages: [], lines: note.lines)
    }
  }
}

/// Finds where footnotes are referred to.
enum FootnoteAnchors {
  /// Sets the anchor pages of each footnote from the marks in the text.
  static func set(_ document: inout Document) {
    var pages: [String: [Int]] = [:]
    func note(_ content: TextContent) {
      for mark in content.marks {
        for part in mark.marker.split(separator: ",") {
          pages[String(part), default: []].append(mark.page)
        }
      }
    }
    func walk(_ blocks: [Block]) {
      for block in blocks {
        note(block.content)
        if let caption = block.table?.caption { note(caption) }
        for cell in block.table?.cells ?? [] { note(cell.content) }
        walk(block.children)
      }
    }
    walk(document.blocks)
    for index in document.footnotes.indices {
      let own = document.footnotes[index]
      let start = own.regions.first?.page ?? 0
      // Numbering may restart: only marks near the note count.
      let near = (pages[own.marker] ?? []).filter { abs($0 - start) <= 1 }
      document.footnotes[index].anchorPages = Array(Set(near)).sorted()
    }
  }
}
