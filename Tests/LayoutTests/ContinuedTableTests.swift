import PDFReading
import Testing

@testable import Layout

/// Tables of statistics that a page's end cuts.
@Suite("Tables continued under their caption")
struct ContinuedTableTests {
  private let look = Look(size: 8)
  private let heads = ["County", "1998", "1999", "2000"]

  /// A page with a caption at its head, and rows under headings between two rules.
  private func page(_ number: Int, caption: String, rows: [[String]]) -> PageSketch {
    var page = PageSketch(number)
    page.put(caption, y: 80, .bold)
    page.rule(88)
    for (row, texts) in ([heads] + rows).enumerated() {
      let y = 98 + 12 * Double(row)
      page.put(texts[0], y: y, look)
      for (column, text) in texts.dropFirst().enumerated() {
        page.put(text, right: 300 + 100 * Double(column), y: y, look)
      }
    }
    page.rule(102)
    page.rule(104 + 12 * Double(rows.count))
    page.put("Note: counts of the year's end.", y: 118 + 12 * Double(rows.count), Look(size: 7))
    page.prose(120, seed: number, y: 400)
    return page
  }

  private func rows(_ names: [String]) -> [[String]] {
    names.enumerated().map { [$1, "1,2\($0)1", "3,4\($0)2", "5,6\($0)3"] }
  }

  private let first = ["Alder", "Birch", "Cedar", "Elm", "Fir"]
  private let rest = ["Hazel", "Larch", "Maple", "Oak"]

  @Test("The caption printed again with its number joins both parts, the headings once")
  func joined() {
    let document = Document.of(
      page(1, caption: "Table 3. Roads by county", rows: rows(first)),
      page(2, caption: "Table 3. Roads by county—Continued", rows: rows(rest)))
    #expect(document.tables.map(\.texts) == [[heads] + rows(first) + rows(rest)])
    #expect(document.tables.first?.number == "3")
  }

  @Test("What is said between the caption printed again and the table is not lost")
  func textBetween() {
    var second = page(2, caption: "", rows: rows(rest))
    second.put("Table 3. Roads by county—Continued", y: 52, .bold)
    second.put("These figures were counted anew after the review.", y: 72)
    let document = Document.of(
      page(1, caption: "Table 3. Roads by county", rows: rows(first)), second)
    #expect(document.blocks.contains { $0.text.contains("counted anew") })
  }

  @Test("Another number is another table")
  func apart() {
    let document = Document.of(
      page(1, caption: "Table 3. Roads by county", rows: rows(first)),
      page(2, caption: "Table 4. Paths by county", rows: rows(rest)))
    #expect(document.tables.map(\.texts) == [[heads] + rows(first), [heads] + rows(rest)])
  }

  @Test("Headings that come back on every page are no running heads")
  func headings() {
    let pages = (1...4).map { page($0, caption: "Table 3. Roads by county", rows: rows(first)) }
    let document = Document.of(pages)
    #expect(document.tables.first?.texts.first == heads)
    #expect(document.tables.count == 1)
  }
}
