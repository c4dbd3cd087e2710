import ReportModel
import Testing

@Suite struct RecordIDTests {
  private func recommendation(_ number: String?, _ text: String) -> Recommendation {
    Recommendation(provenance: Provenance(rule: "test"), number: number, text: text)
  }

  private func ids(_ records: [Recommendation]) -> [String] {
    var records = records
    RecordID.assign(to: &records, report: "report")
    return records.map(\.id)
  }

  @Test func aNumberOfItsOwnIsTheName() {
    #expect(
      ids([recommendation("1", "improve"), recommendation("B. (2)", "train")])
        == ["report/recommendations/1", "report/recommendations/b.-2"])
  }

  @Test func theHashIsFNV1a() {
    // The empty text gives the offset basis; "foobar" is a published test vector.
    #expect(
      ids([recommendation(nil, ""), recommendation(nil, "foobar")])
        == ["report/recommendations/cbf29ce484222325", "report/recommendations/85944171f73967e8"])
  }

  @Test func numbersThatStartAgainDoNotName() {
    let names = ids([
      recommendation("1", "improve"), recommendation("1", "train"), recommendation("2", "assess"),
    ])
    #expect(Set(names).count == 3)
    #expect(names[2] == "report/recommendations/2")
    // The name does not depend on what stands before: the other order gives the same names.
    #expect(
      ids([recommendation("1", "train"), recommendation("1", "improve")])
        == [names[1], names[0]])
  }

  @Test func equalRecordsAreCounted() {
    let names = ids(Array(repeating: recommendation(nil, "foobar"), count: 3))
    #expect(
      names == ["", "-2", "-3"].map { "report/recommendations/85944171f73967e8" + $0 })
  }

  @Test func namingAgainChangesNothing() {
    var report = Report(
      id: "r", source: Source(file: "r.pdf"),
      recommendations: [recommendation("1", "improve"), recommendation(nil, "train")])
    report.assignIDs()
    let once = report
    report.assignIDs()
    #expect(report == once)
    #expect(report.recommendations.allSatisfy { $0.id.hasPrefix("r/recommendations/") })
  }

  @Test func fieldsOtherThanTheWordsDoNotRename() {
    var changed = recommendation(nil, "improve")
    changed.addressees = ["CRC"]
    changed.provenance.pages = [9]
    #expect(ids([changed]) == ids([recommendation(nil, "improve")]))
  }
}
