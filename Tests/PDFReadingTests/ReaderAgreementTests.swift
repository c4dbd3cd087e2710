import Foundation
import PDFReading
import TestSupport
import Testing

/// The two ways of reading text and graphics say the same of real pages.
@Suite(
  .enabled(
    if: Interpreter.isAvailable,
    "Poppler's private headers are missing, or of a version not written for"))
struct ReaderAgreementTests {
  private static let specimens = files(in: Repository.corpus)
  /// Odd ones from everywhere; some cannot be opened.
  private static let oddities =
    files(in: "\(Repository.shared)/hostile") + files(in: "\(Repository.shared)/tables/icdar2013")

  private static func files(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".pdf") }.sorted().map { "\(folder)/\($0)" }
  }

  private static func place(_ glyph: Glyph) -> [Double] {
    [glyph.box.y0, glyph.box.x0, glyph.box.y1, glyph.box.x1, Double(glyph.scalar.value)]
  }

  @Test func thereAreSpecimens() { #expect(Self.specimens.count >= 6) }

  @Test(arguments: specimens)
  func readersAgreeOnEveryPage(path: String) throws {
    let file = try PDFFile(path: path)
    for number in 1...file.pageCount {
      let page = try file.page(number)
      let interpreted = try #require(file.interpretedGraphics(of: page))
      let difference = GraphicsDifference(try file.printedGraphics(of: page), interpreted)
      #expect(difference.isEmpty, "page \(number)\n\(difference)")
    }
  }

  @Test(arguments: specimens + oddities)
  func readersAgreeOnEveryGlyph(path: String) throws {
    guard let file = try? PDFFile(path: path) else {
      #expect(!Self.specimens.contains(path))
      return
    }
    for number in 1...file.pageCount {
      guard let queried = try? file.queriedText(ofPage: number) else { continue }
      let interpreted = try #require(file.interpretedText(ofPage: number))
      // Form fields are read by the interpreter only.
      if queried.glyphs.isEmpty { continue }
      #expect(interpreted.styles == queried.styles, "page \(number)")
      #expect(interpreted.glyphs.count == queried.glyphs.count, "page \(number)")
      // What keeps the place of letters without a name binds words that Poppler parts otherwise: there the order
      // may differ, the glyphs may not.
      let isOrdered = interpreted.nameless.isEmpty
      let glyphs = [interpreted, queried].map {
        isOrdered
          ? $0.glyphs
          : $0.glyphs.sorted { Self.place($0).lexicographicallyPrecedes(Self.place($1)) }
      }
      let difference = zip(glyphs[0], glyphs[1]).first { $0 != $1 }
      #expect(difference == nil, "page \(number)")
    }
  }
}
