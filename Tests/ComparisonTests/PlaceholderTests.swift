import Comparison
import Testing

@Test func nothingGivesEmptyTables() throws {
  #expect(try Comparison.compare(reports: []) == ComparisonTables())
}
