import Testing

@testable import ReportParsing

@Suite("Numbers of items")
struct ItemNumberTests {
  @Test(
    "Numbers that stand alone or are parted from the words",
    arguments: [
      ("1.", "1", ""), ("12", "12", ""), ("(3)", "3", ""), ("2) Few staff", "2", "Few staff"),
      ("4. Long roads", "4", "Long roads"),
    ])
  func numbers(text: String, number: String, rest: String) throws {
    let item = try #require(ItemNumber(text))
    #expect(item.number == number)
    #expect(item.rest == rest)
  }

  @Test(
    "Numbers that belong to the words",
    arguments: ["12 people came", "1.5 posts", "2016/2017", "0.", "(3 of 5)", "", "a. first"])
  func words(text: String) {
    #expect(ItemNumber(text) == nil)
  }
}
