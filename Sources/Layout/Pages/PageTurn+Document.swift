internal import PDFReading

/// Pages that were turned for reading, and their size as printed.
struct TurnedPages: Sendable {
  private var pages: [Int: (turn: PageTurn, width: Double, height: Double)] = [:]

  /// Whether there are none.
  var isEmpty: Bool { pages.isEmpty }

  /// The page as it is to be read, turned where its text needs it, and what stands sideways on a page that is not.
  mutating func upright(_ page: PageContent) -> (page: PageContent, areas: [SetApartArea]) {
    let sample = PageTurn.Sample(page)
    var upright = page
    if let turn = sample.turn {
      pages[page.number] = (turn, page.width, page.height)
      upright = turn.turned(page)
    } else if !sample.hasTurnedText {
      return (page, [])
    }
    // The parts of a page printed over itself stand as it was printed.
    upright.overprint = nil
    let areas = TurnedAreas.taken(from: &upright)
    return (upright, areas)
  }

  /// Gives blocks of a turned area the places that they have on the page as printed.
  static func restored(_ blocks: [Block], of area: SetApartArea) -> [Block] {
    guard let turn = area.turn else { return blocks }
    var turned = TurnedPages()
    turned.pages[area.page.number] = (turn, area.width, area.height)
    return blocks.map { block in
      var block = block
      turned.restore(&block)
      return block
    }
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
