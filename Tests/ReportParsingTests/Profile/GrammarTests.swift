import Testing

@testable import ReportParsing

/// Words of the language are a profile's to change.
struct GrammarTests {
  private func profile(_ grammar: String) throws -> Profile {
    try Profile(
      yaml: "name: piers\nextends: generic\ngrammar:\n  \(grammar)\n", file: "piers.yaml")
  }

  @Test("People who are told by what follows, and what clauses begin with")
  func subjects() throws {
    let own = try #require(SubjectReader(profile: profile("people: [folk]")))
    #expect(
      own.addressees(paragraphs: ["Folk responsible for piers should plan."])
        == ["Folk responsible for piers"])
    let text = "The Pier Board should plan, yet the Lamp Office should pay."
    let plain = try #require(SubjectReader(profile: profile("+clause_joiners: []")))
    #expect(plain.addressees(paragraphs: [text]) == ["The Pier Board"])
    let joined = try #require(SubjectReader(profile: profile("+clause_joiners: [yet]")))
    #expect(joined.addressees(paragraphs: [text]).count == 2)
  }

  @Test("What denies a rating, and ends of verbs that only tell")
  func denied() throws {
    let text = "Overall effectiveness is hardly good."
    let plain = RatingSentenceReader(profile: try profile("+negations: []"))
    #expect(plain.sentence(text, regions: []) != nil)
    let own = RatingSentenceReader(profile: try profile("+negations: [hardly]"))
    #expect(own.sentence(text, regions: []) == nil)
    let told = "The crews sayt that the board should plan."
    #expect(!ItemGrammar(try profile("+past_endings: []").recommendations).isReported(told))
    #expect(ItemGrammar(try profile("+past_endings: [t]").recommendations).isReported(told))
  }

  @Test("A tab before a key is named")
  func tab() throws {
    do throws(ProfileError) {
      _ = try Profile(
        yaml: "name: piers\nextends: generic\ngrammar:\n\tpeople: [folk]\n", file: "x.yaml")
      Issue.record("a tab is no indent")
    } catch {
      #expect(error.line == 4)
      #expect(error.message.hasSuffix("; a tab stands there, and YAML wants spaces"))
    }
  }
}
