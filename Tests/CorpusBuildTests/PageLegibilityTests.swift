import PDFReading
import Testing

@testable import CorpusBuild
@testable import Layout

@Suite("Whether a page's characters are those that are printed")
struct PageLegibilityTests {
  private func page(_ text: String, nameless: Int = 0) -> PageContent {
    let box = Box(x0: 0, y0: 0, x1: 5, y1: 10)
    return PageContent(
      number: 1, width: 100, height: 100,
      glyphs: text.unicodeScalars.map { Glyph(scalar: $0, style: 0, box: box) },
      namelessLetters: nameless)
  }

  @Test(
    "Text, figures, lists of contents and bullets can be read",
    arguments: ["Staffweretrained.", "12%34%£56+7", "Risk.........4", "\u{F0B7}\u{F0B7}one", "Ærø"])
  func legible(text: String) { #expect(!PageLegibility(page(text)).isIllegible) }

  @Test(
    "Signs, private codes and codes of nothing in place of letters cannot",
    arguments: ["\"7+%-", "\u{F041}\u{F042}\u{F043}", "\u{FFFD}\u{FFFD}\u{FFFD}a"])
  func illegible(text: String) { #expect(PageLegibility(page(text)).isIllegible) }

  @Test("Letters without any code count")
  func nameless() {
    #expect(PageLegibility(page("ab", nameless: 3)).isIllegible)
    #expect(!PageLegibility(page("abcd", nameless: 3)).isIllegible)
  }

  @Test("A page is named, and a file of such pages has no text")
  func coverage() throws {
    var coverage = TextCoverage()
    coverage.add(page("Staff"))
    #expect(coverage.notices.isEmpty)
    coverage.add(page("\u{F041}\u{F042}\u{F043}"))
    #expect(coverage.notices.map(\.code) == ["unreadable-text"])
    #expect(coverage.failure(file: "a.pdf") == nil)
    var empty = TextCoverage()
    empty.add(page("", nameless: 40))
    let failure = try #require(empty.failure(file: "a.pdf"))
    #expect(failure.code == .noText)
    #expect(failure.message.contains("fonts that do not say which they are on page 1"))
  }

  @Test("A page whose letters could be told after all is read")
  func told() {
    var coverage = TextCoverage()
    coverage.add(page("", nameless: 9))
    #expect(coverage.failure(file: "a.pdf") != nil)
    var summary = PageSummary(
      number: 1, label: nil, width: 100, height: 100, glyphCount: 9, drawnShapes: 0)
    summary.guessedGlyphs = 4
    coverage.take(told: [summary])
    #expect(coverage.failure(file: "a.pdf") != nil)
    summary.guessedGlyphs = 7
    coverage.take(told: [summary])
    #expect(coverage.failure(file: "a.pdf") == nil)
    #expect(coverage.notices.isEmpty)
  }
}
