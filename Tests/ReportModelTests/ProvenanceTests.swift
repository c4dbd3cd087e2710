import ReportModel
import Testing

@Suite struct ProvenanceTests {
  @Test func pagesAreThoseOfTheRegions() {
    let regions = [3, 2, 3].map { Region(page: $0, x0: 0, y0: 0, x1: 1, y1: 1) }
    #expect(Provenance(regions: regions, rule: "test").pages == [2, 3])
    #expect(Provenance(pages: [7], regions: regions, rule: "test").pages == [7])
  }

  @Test func regionsKeepHundredthsOfAPoint() {
    let region = Region(page: 1, x0: 72.004, y0: 0.125, x1: -0.126, y1: 841.889)
    #expect(region.writtenBox == [72, 0.13, -0.13, 841.89])
  }

  @Test func confidenceIsWrittenInThousandths() {
    #expect(Provenance(confidence: 2.0 / 3, rule: "test").writtenConfidence == 0.667)
  }
}
