import Foundation
import PDFReading
import Testing

/// What the two ways of reading graphics have in common, and what they have not.
@Suite(
  .enabled(
    if: Interpreter.isAvailable,
    "Poppler's private headers are missing, or of a version not written for"))
struct InterpretedGraphicsTests {
  private static let specimens: [String] = {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Corpus").standardized.path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus)) ?? []
    return names.filter { $0.hasSuffix(".pdf") }.sorted().map { "\(corpus)/\($0)" }
  }()

  @Test func thereAreSpecimens() { #expect(Self.specimens.count >= 6) }

  @Test(arguments: specimens)
  func bothReadersAgreeOnEveryPage(path: String) throws {
    let file = try PDFFile(path: path)
    for number in 1...file.pageCount {
      let page = try file.page(number)
      let interpreted = try #require(file.interpretedGraphics(of: page))
      let difference = GraphicsDifference(try file.printedGraphics(of: page), interpreted)
      #expect(difference.isEmpty, "page \(number)\n\(difference)")
    }
  }
}
