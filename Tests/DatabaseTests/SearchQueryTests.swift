import Testing

@testable import Database

@Suite("Queries of users")
struct SearchQueryTests {
  @Test(
    "Words and phrases, and nothing else",
    arguments: [
      (["unpaid work"], #""unpaid work""#), (["unpaid", "work"], #""unpaid" AND "work""#),
      ([#""unpaid work" women"#], #""unpaid work" AND "women""#),
      (["“through the gate” risk"], #""through the gate" AND "risk""#),
      ([#"open "mark"#], #""open" AND "mark""#), (["AND"], #""AND""#),
      (["multi-agency", "NEAR(a b)", "col:x*"], #""multi-agency" AND "NEAR(a b)" AND "col:x*""#),
      (["risk", "-", "…"], #""risk""#), (["été 7"], #""été 7""#),
    ])
  func words(_ arguments: [String], _ expression: String) {
    #expect(SearchQuery(words: arguments)?.expression == expression)
  }

  @Test("No word at all", arguments: [[], [""], ["-", "\"\"", "* ( )"]])
  func nothing(_ arguments: [String]) { #expect(SearchQuery(words: arguments) == nil) }
}
