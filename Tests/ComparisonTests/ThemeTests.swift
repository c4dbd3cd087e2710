import ReportModel
import Testing

@testable import Comparison

@Suite struct ThemeTests {
  private func themes(_ text: String) throws -> [String: [String]] {
    let vocabulary = try ThemeVocabulary.shipped()
    let found = ThemeFinder(vocabulary: vocabulary).themes(of: text)
    return Dictionary(
      found.map { (vocabulary.names[$0.theme], $0.evidence) }, uniquingKeysWith: { $1 })
  }

  @Test func theWordsThatDecidedAreKeptAsPrinted() throws {
    let found = try themes("Find Housing for the homeless, and more unpaid-work placements.")
    #expect(found["accommodation"] == ["Housing", "homeless"])
    #expect(found["unpaid work"] == ["unpaid-work"])
  }

  @Test func aLongerPhraseTakesItsWordsForItself() throws {
    #expect(try themes("review risk assessments")["assessment and planning"] == nil)
    #expect(try themes("review risk assessments")["risk of harm"] == ["risk assessments"])
  }

  @Test func abbreviationsAreNotSmallWords() throws {
    #expect(try themes("make it work")["IT and data"] == nil)
    #expect(try themes("make the IT work")["IT and data"] == ["IT"])
  }

  @Test func aLongTextNeedsTwoPlaces() throws {
    let filler = Array(repeating: "the ferry goes out and comes back again", count: 9)
      .joined(separator: " ")
    #expect(try themes("\(filler) housing")["accommodation"] == nil)
    #expect(try themes("\(filler) housing and a hostel")["accommodation"] == ["housing", "hostel"])
  }

  @Test func aVocabularyOfOnesOwnTakesTheShippedOnesPlace() throws {
    let own = try ThemeVocabulary(
      yaml: "themes:\n  - name: boats\n    words: [ferry, rowing boat]\n    not: [ferry tale]",
      file: "own.yaml")
    let finder = ThemeFinder(vocabulary: own)
    #expect(own.names == ["boats"])
    #expect(finder.themes(of: "Two rowing boats").map(\.evidence) == [["rowing boats"]])
    #expect(finder.themes(of: "a ferry tale").isEmpty)
  }

  @Test func everyThemeOfTheShippedVocabularyHasWords() throws {
    let vocabulary = try ThemeVocabulary.shipped()
    let used = Set(vocabulary.phrases.values.joined().compactMap(\.theme))
    #expect(used == Set(vocabulary.names.indices))
    #expect(vocabulary.names.count >= 20)
  }

  @Test func recordsOfAllKindsGetThemes() throws {
    let tables = try tables(
      ReportMaker("a", published: "2018").recommendation("mend the housing register", number: "1")
        .finding(.barrier, "too few laptops", organisations: ["NPS"], domain: nil))
    #expect(tables.themes.map(\.theme) == ["accommodation", "IT and data"])
    #expect(tables.themes.map(\.kind) == [.recommendations, .enablersBarriers])
  }
}
