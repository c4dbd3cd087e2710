import PDFReading
import Testing

@testable import Layout
@testable import ReportParsing

@Suite("Pages named in a column beside a list of recommendations")
struct PageColumnTests {
  private static let texts = [
    ("The Pier Board should count lamps", "and publish what it finds."),
    ("Crews should learn what ropes", "are for, and when."),
    ("The Lamp Office should tell", "the crews."),
  ]

  private func found(gap: Double) throws -> [String] {
    try recommendations { maker in
      maker.heading("List of recommendations")
      for (index, text) in Self.texts.enumerated() {
        let page = "Page \(index + 12)"
        maker.paragraph("\(text.0) \(page) \(text.1)", bold: "Recommendation \(index + 1). ")
        maker.setWords(text.0.split(separator: " ").map(String.init), page: page, gap: gap)
      }
    }.map(\.text)
  }

  @Test("They are no words of the sentences that they stand beside")
  func column() throws {
    #expect(try found(gap: 30) == Self.texts.map { "\($0.0) \($0.1)" })
  }

  @Test("Pages that a sentence names stay in it")
  func words() throws {
    #expect(try found(gap: 3).first?.contains("Page 12") == true)
  }
}

extension DocumentMaker {
  /// Gives the last block a first line of words, with a page behind a gap at its end.
  fileprivate mutating func setWords(_ words: [String], page: String, gap: Double) {
    let box = blocks[blocks.count - 1].regions[0].box
    func word(_ text: String, _ left: Double) -> Word {
      Word(
        text: text, box: Box(x0: left, y0: box.y0, x1: left + 20, y1: box.y1), style: 0)
    }
    let parts = page.split(separator: " ").map(String.init)
    // The column begins at one place, whatever stands before it.
    let edge = 400 - gap - 20
    var line = words.enumerated().map { word($1, edge - 25 * Double(words.count - 1 - $0)) }
    line += parts.enumerated().map { word($1, 400 + 25 * Double($0)) }
    blocks[blocks.count - 1].lines = [
      Line(page: self.page, row: 0, words: line, styles: Self.styles)
    ]
  }
}
