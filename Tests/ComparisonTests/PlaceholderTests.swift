import Comparison
import Testing

@Test func nothingGivesEmptyTables() {
  #expect(Comparison.compare(reports: []) == ComparisonTables())
}
