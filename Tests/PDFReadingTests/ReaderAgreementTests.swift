import Foundation
import PDFReading
import Testing

/// The two ways of reading graphics say the same of real pages.
@Suite(
  .enabled(
    if: Interpreter.isAvailable,
    "Poppler's private headers are missing, or of a version not written for"))
struct ReaderAgreementTests {
  private static let specimens: [String] = {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Corpus").standardized.path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus)) ?? []
    return names.filter { $0.hasSuffix(".pdf") }.sorted().map { "\(corpus)/\($0)" }
  }()

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
}
