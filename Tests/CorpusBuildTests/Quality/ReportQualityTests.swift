import Export
import Foundation
import Layout
import PDFReading
import ReportModel
import Testing

@testable import CorpusBuild

@Suite("How well a report was read")
struct ReportQualityTests {
  private func document(_ blocks: [(Block.Kind, y: Double)]) -> Document {
    var document = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.4", pageCount: 1)).finish()
    document.blocks = blocks.map { kind, y in
      Block(
        kind: kind, content: TextContent(),
        regions: [PageBox(page: 1, box: Box(x0: 50, y0: y, x1: 300, y1: y + 20))])
    }
    return document
  }

  private func recommendation(_ number: String?, y: Double, confidence: Double = 1)
    -> Recommendation
  {
    Recommendation(
      provenance: Provenance(
        regions: [Region(page: 1, x0: 60, y0: y, x1: 200, y1: y + 10)], confidence: confidence,
        rule: "test"),
      number: number, text: "Text \(y)")
  }

  @Test("A block is read where a record stands in it; covers and contents pages are not counted")
  func blocks() {
    let document = document([
      (.title, 10), (.contents, 40), (.paragraph, 100), (.listItem, 200), (.listItem, 300),
    ])
    let report = Report(
      id: "r", source: Source(file: "r.pdf"), recommendations: [recommendation("1", y: 205)])
    let quality = ReportQuality(document: document, report: report)
    #expect(quality.blocks.keys.sorted() == ["list-item", "paragraph"])
    #expect(quality.blocks["list-item"]?.total == 2)
    #expect(quality.blocks["list-item"]?.read == 1)
    #expect(quality.blocks["paragraph"]?.read == 0)
  }

  @Test("Mean and lowest confidence; the sum is the same in any order")
  func confidence() throws {
    let values = [0.1, 0.95, 0.333]
    let qualities = values.map { value in
      ReportQuality(
        document: document([]),
        report: Report(
          id: "r", source: Source(file: "r.pdf"),
          recommendations: [recommendation("1", y: 0, confidence: value)]))
    }
    var (there, back) = (CorpusQuality(), CorpusQuality())
    for quality in qualities { there.add(quality, report: "r") }
    for quality in qualities.reversed() { back.add(quality, report: "r") }
    #expect(there == back)
    let sum = try #require(there.total.confidence["recommendations"])
    #expect(sum.records == 3 && sum.thousandths == 1383 && sum.lowest == 100)
    var writer = JSONWriter()
    there.write(to: &writer)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(writer.finish())) as? [String: Any])
    let written = try #require(json["confidence"] as? [String: [String: Double]])
    #expect(written["recommendations"] == ["records": 3, "mean": 0.461, "lowest": 0.1])
    #expect(json["share_of_blocks_read"] is NSNull)
  }

  @Test(
    "Numbers that a sequence leaves out",
    arguments: [
      (["1", "2", "4", "5"], [3]), (["1", "2"], []), (["2", "3"], [1]), ([], []),
      // Numbers of paragraphs are no sequence, and one slip of the reading makes none.
      (["12", "31"], []), (["1", "2", "900000000000"], []), (["1.1", "1.3"], []),
    ])
  func gaps(numbers: [String], missing: [Int]) {
    let report = Report(
      id: "r", source: Source(file: "r.pdf"),
      recommendations: numbers.map { recommendation($0, y: 0) })
    let quality = ReportQuality(document: document([]), report: report)
    #expect(quality.gaps.flatMap(\.missing) == missing)
  }

  @Test("It is the same after it has been kept as JSON")
  func codable() throws {
    let report = Report(
      id: "r", source: Source(file: "r.pdf"),
      recommendations: ["1", "3", "4"].map { recommendation($0, y: 0) })
    let quality = ReportQuality(document: document([(.listItem, 0)]), report: report)
    let kept = try JSONDecoder().decode(
      ReportQuality.self, from: JSONEncoder().encode(quality))
    #expect(kept == quality)
    #expect(quality.gaps.first?.missing == [2])
  }
}
