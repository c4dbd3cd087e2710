internal import PDFReading

/// Pages that were turned for reading, and their size as printed.
struct TurnedPages: Sendable {
  private var pages: [Int: (turn: PageTurn, width: Double, height: Double)] = [:]

  /// Whether there are none.
  var isEmpty: Bool { pages.isEmpty }

  /// The page as it is to be read, turned where its text needs it.
  mutating func upright(_ page: PageContent) -> PageContent {
    guard let turn = PageTurn.needed(by: page) else { return page }
    pages[page.number] = (turn, page.width, page.height)
    return turn.turned(page)
  }

  /// Gives a document's boxes back the places that they have on the pages as printed.
  func restore(_ document: inout Document) {
    guard !isEmpty else { return }
    for index in document.pages.indices {
      guard let page = pages[document.pages[index].number] else { continue }
      document.pages[index].width = page.width
      document.pages[index].height = page.height
    }
    for index in document.blocks.indices { restore(&document.blocks[index]) }
    for index in document.footnotes.indices {
      restore(&document.footnotes[index].regions)
      restore(&document.footnotes[index].lines)
    }
    restore(&document.furniture)
  }

  private func restore(_ block: inout Block) {
    restore(&block.regions)
    restore(&block.lines)
    for index in block.children.indices { restore(&block.children[index]) }
    guard var table = block.table else { return }
    restore(&table.captionRegions)
    for index in table.cells.indices {
      restore(&table.cells[index].regions)
      restore(&table.cells[index].lines)
    }
    block.table = table
  }

  private func restore(_ regions: inout [PageBox]) {
    for index in regions.indices {
      guard let page = pages[regions[index].page] else { continue }
      regions[index].box = page.turn.restored(
        regions[index].box, width: page.width, height: page.height)
    }
  }

  private func restore(_ lines: inout [Line]) {
    for index in lines.indices {
      guard let page = pages[lines[index].page] else { continue }
      lines[index].box = page.turn.restored(
        lines[index].box, width: page.width, height: page.height)
      for word in lines[index].words.indices {
        lines[index].words[word].box = page.turn.restored(
          lines[index].words[word].box, width: page.width, height: page.height)
      }
    }
  }
}
