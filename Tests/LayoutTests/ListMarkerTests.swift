import Testing

@testable import Layout

@Suite("ListMarker")
struct ListMarkerTests {
  @Test(
    "Marks and what they are",
    arguments: [
      ("•", .bullet("•")), ("\u{F0B7}", .bullet("•")), ("-", .bullet("–")), ("–", .bullet("–")),
      ("o", .bullet("o")), ("▪", .bullet("▪")), ("›", .bullet("›")), ("→", .bullet("→")),
      ("+", .bullet("+")), ("✗", .bullet("✗")),
      ("1.", .number(1)), ("12)", .number(12)),
      ("(3)", .number(3)), ("7", .number(7)), ("1.12", .sectionNumber), ("1.12.", .sectionNumber),
      ("2.3.4", .sectionNumber), ("a)", .letter(1)), ("(c)", .letter(3)), ("B.", .letter(2)),
      ("(ii)", .roman), ("iv.", .roman),
    ] as [(String, ListMarker.Kind)])
  func kinds(text: String, kind: ListMarker.Kind) {
    #expect(ListMarker.parse(text)?.kind == kind)
  }

  @Test(
    "What is no mark",
    arguments: ["", "a", "word", "2016", "0.", "1.2345", "1..2", "ii", "12.5%", "£3.50", "(and)"])
  func none(text: String) {
    #expect(ListMarker.parse(text) == nil)
  }

  @Test("A private-use mark is given as a plain bullet, others as printed")
  func printed() {
    #expect(ListMarker.parse("\u{F0B7}")?.text == "•")
    #expect(ListMarker.parse("(a)")?.text == "(a)")
  }

  @Test(
    "Which mark can come next in a list",
    arguments: [
      ("1.", "2.", true), ("1.", "3.", false), ("a)", "b)", true), ("b)", "a)", false),
      ("•", "•", true), ("•", "–", false), ("1.11", "1.12", true), ("1.", "•", false),
      ("(ii)", "(iii)", true),
    ])
  func follows(first: String, second: String, expected: Bool) throws {
    let (one, next) = (
      try #require(ListMarker.parse(first)), try #require(ListMarker.parse(second))
    )
    #expect(next.follows(one) == expected)
  }

  @Test("After (i) comes (ii)")
  func romanAfterLetter() throws {
    let (one, next) = (
      try #require(ListMarker.parse("(i)")), try #require(ListMarker.parse("(ii)"))
    )
    #expect(next.follows(one))
  }

  @Test(
    "A letter or two with a number, where room tells that it is a mark",
    arguments: [
      ("R3", true), ("MR12.", true), ("A4:", true), ("R", false), ("R123", false), ("r3", false),
      ("3R", false),
    ])
  func identifiers(text: String, isMark: Bool) {
    #expect((ListMarker.identifier(text) != nil) == isMark)
  }
}
