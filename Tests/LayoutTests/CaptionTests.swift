import PDFReading
import Testing

@testable import Layout

@Suite("Captions, sources, notes and figures")
struct CaptionTests {
  private let rows = [["Unit", "Grade"], ["North", "Good"], ["South", "Fair"]]

  private func page(_ draw: (inout PageSketch) -> Void) -> Document {
    PageSketch.document(above: 640, draw)
  }

  @Test("A caption above a table gives it number and title")
  func tableAbove() {
    let document = page {
      $0.put("Table 3: Grades of the units", y: 210, .bold)
      $0.table(rows, xs: [72, 300, 523], top: 220)
    }
    #expect(document.blocks.map(\.kind) == [.paragraph, .caption, .table, .paragraph])
    #expect(document.blocks(.caption).map(\.number) == ["3"])
    #expect(document.blocks(.caption).map(\.label) == ["Table"])
    #expect(document.texts(.caption) == ["Grades of the units"])
    #expect(document.tables.first?.number == "3")
    #expect(document.tables.first?.caption?.text == "Grades of the units")
    #expect(document.tables.first?.captionRegions.map(\.page) == [1])
  }

  @Test("A caption below a table")
  func tableBelow() {
    let document = page {
      $0.table(rows, xs: [72, 300, 523], top: 200)
      $0.put("Table 3: Grades of the units", y: 280, .bold)
    }
    #expect(document.tables.first?.number == "3")
  }

  @Test("Captions above two tables go each to its own")
  func twoTables() {
    let document = page {
      for (index, top) in [220.0, 340].enumerated() {
        $0.put("Table \(index + 1): Grades, part \(index + 1)", y: top - 10, .bold)
        $0.table(rows, xs: [72, 300, 523], top: top)
      }
    }
    #expect(document.tables.map(\.number) == ["1", "2"])
    #expect(document.tables.map(\.caption?.text) == ["Grades, part 1", "Grades, part 2"])
  }

  @Test("A sentence that mentions a table is no caption")
  func mention() {
    let document = page {
      $0.put("Table 3 shows the grades of the units that we have seen.", y: 205)
      $0.table(rows, xs: [72, 300, 523], top: 230)
    }
    #expect(document.texts(.caption).isEmpty)
    #expect(document.tables.first?.number == nil)
  }

  @Test("A short bold line above a table names it without a number")
  func nameless() {
    let document = page {
      $0.put("Grades of the units", y: 210, .bold)
      $0.table(rows, xs: [72, 300, 523], top: 220)
    }
    #expect(document.tables.first?.caption?.text == "Grades of the units")
    #expect(document.texts(.heading).isEmpty)
  }

  @Test("Source and notes under a table")
  func source() {
    let document = page {
      $0.table(rows, xs: [72, 300, 523], top: 200)
      $0.put("Source: Annual count of the service", y: 275, .small)
      $0.put("Note: Two units were closed.", y: 292, .small)
    }
    #expect(document.texts(.source) == ["Annual count of the service"])
    #expect(document.tables.first?.source == "Annual count of the service")
    #expect(document.tables.first?.notes == ["Note: Two units were closed."])
  }

  @Test("A chart with its text between caption and source is a figure, its text left out")
  func chart() {
    let document = page {
      $0.put("Figure 2: Grades over time", y: 210, .bold)
      for bar in 0..<5 {
        let x = 120 + 60 * Double(bar)
        $0.fill(Box(x0: x, y0: 260 + 15 * Double(bar), x1: x + 30, y1: 400))
        $0.put("201\(bar)", x: x, y: 415, .small)
      }
      $0.put("80%", x: 90, y: 270, .small)
      $0.put("Source: Annual count of the service", y: 440, .small)
    }
    #expect(document.blocks.map(\.kind) == [.paragraph, .caption, .figure, .source, .paragraph])
    let figure = document.blocks(.figure).first
    #expect(figure?.number == "2")
    #expect(figure?.lines.map(\.text).sorted() == ["2010", "2011", "2012", "2013", "2014", "80%"])
    #expect(document.texts.contains { $0.contains("80%") } == false)
    #expect(document.texts(.source) == ["Annual count of the service"])
  }

  @Test(
    "A box of text beneath a chart is none of it, be it tinted or framed", arguments: [true, false])
  func boxBelow(isTinted: Bool) {
    let document = page {
      $0.put("Figure 2: Grades of the units", y: 210, .bold)
      $0.fill(Box(x0: 72, y0: 225, x1: 523, y1: 300), Colour(red: 200, green: 200, blue: 220))
      if isTinted {
        $0.fill(Box(x0: 72, y0: 315, x1: 523, y1: 400))
      } else {
        $0.grid(xs: [72, 523], ys: [315, 400])
      }
      $0.prose(50, seed: 3, x: 80, y: 332, to: 515)
    }
    #expect(document.blocks(.figure).count == 1)
    #expect(document.blocks(.box).flatMap(\.children).map(\.text) == [Prose.sentence(50, seed: 3)])
  }

  @Test(
    "A short box that a page's end cuts beneath a chart is none of it", arguments: [true, false])
  func cutBoxBelow(isLabelAlone: Bool) {
    var first = PageSketch(1)
    first.prose(60, seed: 1, y: 100)
    first.put("Figure 2: Grades of the units", y: 600, .bold)
    first.fill(
      Box(x0: 72, y0: 615, x1: 523, y1: 690), Colour(red: 200, green: 200, blue: 220))
    let words = Prose.sentence(60, seed: 3).split(separator: " ").map(String.init)
    let cut = isLabelAlone ? 0 : 9
    first.fill(Box(x0: 72, y0: 710, x1: 523, y1: isLabelAlone ? 735 : 750))
    first.put("Good practice examples", x: 80, y: 727, .bold)
    first.put(words.prefix(cut).joined(separator: " "), x: 80, y: 743)
    var second = PageSketch(2)
    second.fill(Box(x0: 72, y0: 60, x1: 523, y1: 180))
    second.paragraph(words.dropFirst(cut).joined(separator: " "), x: 80, y: 75, to: 515)
    second.prose(60, seed: 2, y: 220)
    let document = Document.of(first, second)
    #expect(document.blocks(.figure).map(\.lines.count) == [0])
    #expect(
      document.blocks(.box).flatMap(\.children).map(\.text) == [
        "Good practice examples", Prose.sentence(60, seed: 3),
      ])
  }

  @Test("A picture with its caption below")
  func picture() {
    let document = page {
      $0.graphics.images.append(Box(x0: 100, y0: 200, x1: 480, y1: 400))
      $0.put("Photograph 1: The north unit", y: 420, .italic)
    }
    #expect(document.blocks.map(\.kind) == [.paragraph, .figure, .caption, .paragraph])
    #expect(document.blocks(.figure).map(\.number) == ["1"])
  }

  @Test("A picture without a caption is a figure, a small icon or a page background is none")
  func plainPictures() {
    let document = page {
      $0.graphics.images.append(Box(x0: 100, y0: 200, x1: 480, y1: 400))
      $0.graphics.images.append(Box(x0: 40, y0: 100, x1: 60, y1: 120))
      $0.graphics.images.append(Box(x0: 0, y0: 0, x1: 595, y1: 842))
    }
    #expect(document.blocks(.figure).count == 1)
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test("A caption in running text's look, far from any table, is still told by its colon")
  func farCaption() {
    let document = page { $0.put("Figure 9: A figure that is not there", y: 300) }
    #expect(document.blocks(.caption).map(\.number) == ["9"])
  }

  @Test("The text around a figure does not move into it")
  func neighbours() {
    let document = page {
      $0.put("Figure 2: Grades over time", y: 210, .bold)
      $0.fill(Box(x0: 120, y0: 240, x1: 400, y1: 360))
      $0.prose(40, seed: 3, y: 400)
    }
    #expect(
      document.texts(.paragraph)
        == [(60, 1), (40, 3), (60, 2)].map { Prose.sentence($0.0, seed: $0.1) })
  }
}
