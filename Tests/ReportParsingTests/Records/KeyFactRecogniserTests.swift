import PDFReading
import ReportModel
import Testing

@testable import Layout
@testable import ReportParsing

struct KeyFactRecogniserTests {
  private func facts(_ fill: (inout DocumentMaker) -> Void) throws -> [KeyFact] {
    var maker = DocumentMaker()
    maker.heading("Key facts")
    fill(&maker)
    return KeyFactRecogniser().records(in: try maker.context())
  }

  @Test("A number and the text on its right are a fact")
  func table() throws {
    let found = try facts { maker in
      maker.table(
        GridMaker([
          ["2,517", "People supervised"], ["3 (of 54)", "Posts vacant"], ["Against", "targets"],
          ["£14.6m", "Fee"],
        ]).grid)
    }
    #expect(found.map(\.value) == ["2,517", "3 (of 54)", "£14.6m"])
    #expect(found.map(\.text) == ["People supervised", "Posts vacant", "Fee"])
    #expect(found[0].number == 2517)
    #expect(found[2].unit == .gbp)
  }

  @Test("In a table of cards the text stands below")
  func cards() throws {
    let found = try facts { maker in
      maker.table(GridMaker([["42%", "1 in 9"], ["Prison cases", "Women"]]).grid)
    }
    #expect(found.map(\.text) == ["Prison cases", "Women"])
  }

  @Test("A paragraph may start with the number; prose that starts with one is no fact")
  func paragraphs() throws {
    let found = try facts { maker in
      maker.paragraph("79% People who completed their sentence")
      maker.paragraph("1 in 9 People are women")
      maker.paragraph("12 people were interviewed.")
    }
    #expect(found.map(\.value) == ["79%", "1 in 9"])
    #expect(found.map(\.text) == ["People who completed their sentence", "People are women"])
  }

  @Test("Lines beside a number are put together in order")
  func lines() throws {
    let found = try facts { maker in
      maker.paragraph("The number of individuals supervised by the")
      maker.setLines(["The number of individuals supervised by the"], size: 10)
      maker.move(x: 150...400, y: 100...110)
      maker.paragraph("1,449")
      maker.setLines(["1,449"], size: 10)
      maker.move(x: 60...120, y: 106...118)
      maker.paragraph("North West division")
      maker.setLines(["North West division"], size: 10)
      maker.move(x: 150...400, y: 114...124)
    }
    #expect(found.map(\.value) == ["1,449"])
    #expect(
      found.map(\.text) == ["The number of individuals supervised by the North West division"])
    #expect(found[0].provenance.regions.count == 3)
  }

  @Test("Numbers under other headings are no key facts")
  func elsewhere() throws {
    let found = try facts { maker in
      maker.heading("Findings")
      maker.table(GridMaker([["79%", "People who completed"]]).grid)
    }
    #expect(found.isEmpty)
  }

  /// A card: a number in large type, and lines of text beneath it.
  private func card(
    _ maker: inout DocumentMaker, _ value: String, _ lines: [String], x: Double, y: Double
  ) {
    maker.paragraph(value)
    maker.setLines([value], size: 24)
    maker.move(x: x...(x + 60), y: y...(y + 24))
    for (index, line) in lines.enumerated() {
      let top = y + 27 + 12 * Double(index)
      maker.paragraph(line)
      maker.setLines([line], size: 10)
      maker.move(x: x...(x + 150), y: top...(top + 10))
    }
  }

  @Test("A large number with its text beneath it is a fact, card by card")
  func largeNumbers() throws {
    let found = try facts { maker in
      card(&maker, "5,480", ["Boats that were seen", "in the harbour"], x: 60, y: 100)
      card(&maker, "1 in 9", ["Boats without lamps"], x: 260, y: 100)
      card(&maker, "43%", ["Boats with oars"], x: 60, y: 160)
      maker.paragraph("The harbour lies in the north.")
      maker.setLines(["The harbour lies in the north."], size: 10)
      maker.move(x: 60...400, y: 225...235)
    }
    #expect(found.map(\.value) == ["5,480", "1 in 9", "43%"])
    #expect(
      found.map(\.text) == [
        "Boats that were seen in the harbour", "Boats without lamps", "Boats with oars",
      ])
  }

  @Test("A number whose start was taken for a heading's is a fact and no section")
  func numberedHeading() throws {
    var maker = DocumentMaker()
    maker.heading("Key facts")
    card(&maker, "in 9", ["Boats without lamps"], x: 60, y: 100)
    maker.blocks[1].kind = .heading
    maker.blocks[1].level = 2
    maker.blocks[1].number = "1"
    let context = try maker.context()
    #expect(KeyFactRecogniser().records(in: context).map(\.value) == ["1 in 9"])
    #expect(context.sections.sections.map(\.title) == ["Key facts"])
  }

  @Test("Each line of a card may be a row of a table")
  func rows() throws {
    let found = try facts { maker in
      maker.table(
        GridMaker([
          ["5,480", "43%"], ["Boats that were seen", "Boats with"], ["in the harbour", "oars"],
          ["12", "7"], ["Lamps", "Ropes"],
        ]).grid)
    }
    #expect(found.map(\.value) == ["5,480", "43%", "12", "7"])
    #expect(
      found.map(\.text) == [
        "Boats that were seen in the harbour", "Boats with oars", "Lamps", "Ropes",
      ])
  }

  @Test("A large number with text at its right is no card with what stands beneath it")
  func textAtTheRight() throws {
    let found = try facts { maker in
      card(&maker, "43%", ["The harbour lies in the north."], x: 60, y: 100)
      maker.paragraph("Boats with oars")
      maker.setLines(["Boats with oars"], size: 10)
      maker.move(x: 150...300, y: 106...116)
    }
    #expect(found.map(\.text) == ["Boats with oars"])
  }

  @Test("A number that was taken for an item's mark is a fact's, but not where items are counted")
  func marks() throws {
    let found = try facts { maker in
      maker.items("People who rowed", marker: "486")
      maker.items("(of 54) Posts that were vacant", marker: "3")
    }
    #expect(found.map(\.value) == ["486", "3 (of 54)"])
    let counted = try facts { maker in
      maker.items("Rows of boats", marker: "1")
      maker.items("Heaps of nets", marker: "2")
    }
    #expect(counted.isEmpty)
  }

  @Test("Lines that begin at a number's height hang from it, however many they are")
  func hanging() throws {
    let found = try facts { maker in
      for (row, number) in ["1,449", "3 (of 54)"].enumerated() {
        let top = 100 + 56 * Double(row)
        maker.paragraph(number)
        maker.setLines([number], size: 14)
        maker.move(x: 60...120, y: top...(top + 16))
        for (line, text) in ["Boats that were", "seen in the", "harbour in", "May"].enumerated() {
          maker.paragraph(text)
          maker.setLines([text], size: 10)
          let y = top - 1 + 13 * Double(line)
          maker.move(x: 150...400, y: y...(y + 10))
        }
      }
    }
    #expect(found.map(\.value) == ["1,449", "3 (of 54)"])
    #expect(found.allSatisfy { $0.text == "Boats that were seen in the harbour in May" })
  }

  @Test("A number in a row of its own has the text that stands at its height, in the row above")
  func ownRows() throws {
    var maker = GridMaker([["", "Boats"], ["1,862", ""], ["", "Nets"], ["7,314", ""]])
    for (row, column, text) in [(0, 1, "Boats"), (1, 0, "1,862"), (2, 1, "Nets"), (3, 0, "7,314")] {
      maker = maker.listing(row: row, column: column, [text])
    }
    var grid = maker.grid
    for index in grid.cells.indices where grid.cells[index].row % 2 == 1 {
      let above = grid.cells[index - 1].lines[0].box
      grid.cells[index].lines[0].box.y0 = above.y0 + 1
      grid.cells[index].lines[0].box.y1 = above.y1 + 4
    }
    let found = try facts { $0.table(grid) }
    #expect(found.map(\.value) == ["1,862", "7,314"])
    #expect(found.map(\.text) == ["Boats", "Nets"])
  }
}

extension DocumentMaker {
  /// Puts the last block and its lines somewhere on the page.
  mutating func move(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let last = blocks.count - 1
    let box = Box(x0: x.lowerBound, y0: y.lowerBound, x1: x.upperBound, y1: y.upperBound)
    blocks[last].regions = [PageBox(page: page, box: box)]
    for index in blocks[last].lines.indices { blocks[last].lines[index].box = box }
  }
}
