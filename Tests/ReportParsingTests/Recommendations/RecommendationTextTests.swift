import Testing

@testable import ReportParsing

struct RecommendationTextTests {
  private func parts(_ text: String) throws -> RecommendationText {
    RecommendationText(text, vocabulary: try Profile.probation().recommendations)
  }

  @Test(
    "References to paragraphs are taken off the end",
    arguments: [
      ("Close each action. (para 1.4, 1.5)", "Close each action.", ["1.4", "1.5"]),
      ("Close each action (paragraphs 2.6 and 3.10).", "Close each action.", ["2.6", "3.10"]),
      ("Close each action. (3.13)", "Close each action.", ["3.13"]),
      ("Close each action. (para 12)", "Close each action.", ["12"]),
      ("Close each action (see para 1.3, 1.5 1.9)", "Close each action", ["1.3", "1.5", "1.9"]),
      ("Close each action (MAPPA)", "Close each action (MAPPA)", []),
      ("Close each action (by 2019)", "Close each action (by 2019)", []),
      ("Close each action (12)", "Close each action (12)", []),
      ("Close each action. (S37)", "Close each action.", ["S37"]),
      ("Close each action. (HP36)", "Close each action.", ["HP36"]),
    ])
  func references(_ printed: String, _ text: String, _ numbers: [String]) throws {
    let parts = try parts(printed)
    #expect(parts.text == text)
    #expect(parts.paragraphRefs == numbers)
  }

  @Test("The number that the last report gave a repeated one is no paragraph of this")
  func numberBefore() throws {
    let profile = try #require(try ProfileSet().profile(named: "generic"))
    let text = RecommendationText(
      "Lamps should be lit. (1.8, repeated recommendation 1.12)",
      vocabulary: profile.recommendations)
    #expect(text.text == "Lamps should be lit.")
    #expect(text.paragraphRefs == ["1.8"])
  }

  @Test("The sentence about repetition is taken off, with what follows it")
  func repetition() throws {
    let parts = try parts(
      "keep plans up to date. This recommendation has been repeated from the previous inspection and should be a priority"
    )
    #expect(parts.text == "keep plans up to date.")
    #expect(parts.isRepeated)
  }

  @Test("References before the sentence about repetition are taken off too")
  func both() throws {
    let parts = try parts(
      "Keep plans. (para 1.4) This recommendation is repeated from our 2016 inspection.")
    #expect(parts.text == "Keep plans.")
    #expect(parts.paragraphRefs == ["1.4"])
    #expect(parts.isRepeated)
  }

  @Test("Words of repetition inside a sentence are its own")
  func ownWords() throws {
    let text = "make sure that no error is repeated from the first inspection"
    #expect(try parts(text) == parts(text))
    #expect(try parts(text).text == text)
    #expect(try !parts(text).isRepeated)
  }
}
