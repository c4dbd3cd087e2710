import Testing

@testable import Layout

@Suite("HyphenVocabulary")
struct HyphenVocabularyTests {
  private func vocabulary(_ texts: String...) -> HyphenVocabulary {
    var page = PageSketch()
    page.put(lines: texts, y: 100)
    let words = WordBuilder(settings: LayoutSettings()).words(
      of: page.content, styleMap: Array(page.styles.indices))
    var result = HyphenVocabulary()
    result.learn(
      LineBuilder(settings: LayoutSettings()).lines(of: words, page: 1, styles: page.styles))
    return result
  }

  @Test("What it has seen decides")
  func seen() {
    let known = vocabulary("a well-being plan", "some teamwork", "team and work")
    #expect(known.keepsHyphen("well-", "being"))
    #expect(!known.keepsHyphen("team-", "work"))
  }

  @Test("A word broken without a hyphen: only the whole is written elsewhere")
  func brokenWord() {
    let known = vocabulary("All divisi", "ons", "of two divisions", "a long way", "along the way")
    #expect(known.isBrokenWord("divisi", "ons"))
    #expect(!known.isBrokenWord("a", "long"))
    #expect(!known.isBrokenWord("two", "divisions"))
    #expect(!known.isBrokenWord("divisi", "12"))
  }

  @Test("What stands far off in its row is the next cell's, and tells nothing of words")
  func nextCell() {
    let known = vocabulary("Current    divisi", "inspection      ons", "of two divisions")
    #expect(known.isBrokenWord("divisi", "ons"))
  }

  @Test("What it has not seen: syllables heal, words keep their hyphen, joining prefixes keep it")
  func unseen() {
    let known = vocabulary("child and centred")
    #expect(!known.keepsHyphen("inspec-", "tion"))
    #expect(known.keepsHyphen("child-", "centred"))
    #expect(known.keepsHyphen("non-", "custodial"))
    #expect(known.keepsHyphen("UK-", "wide"))
    #expect(!known.keepsHyphen("Inspec-", "tion"))
  }

  @Test("Where a program breaks words with a character of its own, that is no part of them")
  func markedBreaks() {
    let lines = (0..<10).map { "word\($0) and inspec\u{2010}" } + ["mov and ing"]
    var known = HyphenVocabulary()
    var page = PageSketch()
    page.put(lines: lines, y: 100)
    let words = WordBuilder(settings: LayoutSettings()).words(
      of: page.content, styleMap: Array(page.styles.indices))
    known.learn(
      LineBuilder(settings: LayoutSettings()).lines(of: words, page: 1, styles: page.styles))
    known.settle()
    #expect(!known.keepsHyphen("mov\u{2010}", "ing"))
  }

  @Test(
    "A document that breaks no words keeps the hyphens at its lines' ends",
    arguments: ["child-", "inspec-"])
  func unbroken(half: String) {
    var known = HyphenVocabulary()
    for number in 0..<8 {
      var page = PageSketch()
      page.prose(200, seed: number, y: 100)
      if number < 2 { page.put(lines: ["it was child-", "led and"], y: 600) }
      if number == 2 { page.put(lines: ["there was " + half, "led by it"], y: 600) }
      page.put("inspecled, a child-led panel", y: 700)
      let words = WordBuilder(settings: LayoutSettings()).words(
        of: page.content, styleMap: Array(page.styles.indices))
      known.learn(
        LineBuilder(settings: LayoutSettings()).lines(of: words, page: 1, styles: page.styles))
    }
    known.settle()
    #expect(known.keepsHyphen("drug-", "free") == (half == "child-"))
  }

  @Test("Halves seen nowhere else: a second half that ends no word, a break in a compound’s part")
  func compounds() {
    let known = vocabulary("some words")
    #expect(known.keepsHyphen("offending-", "related"))
    #expect(!known.keepsHyphen("cor-", "related"))
    #expect(!known.keepsHyphen("well-be\u{2010}", "ing"))
    #expect(known.keepsHyphen("face-to-", "face"))
  }

  @Test("A figure before the hyphen is no syllable")
  func figure() {
    #expect(vocabulary("every month and week").keepsHyphen("12-", "month"))
  }

  @Test("Punctuation around the halves does not hide them")
  func punctuation() {
    #expect(vocabulary("a ‘well-being’ plan").keepsHyphen("(well-", "being),"))
  }

  @Test("Numbers are joined only where the whole is known")
  func numbers() {
    let known = vocabulary("in 2016/2017 it")
    #expect(known.isBrokenNumber("2016/201", "7"))
    #expect(!known.isBrokenNumber("2016/201", "8"))
    #expect(!known.isBrokenNumber("in", "2016/2017"))
  }

  @Test("The second half of a cut word stands under the first, not in the column beside it")
  func columns() {
    var page = PageSketch()
    page.put("they recommen-", x: 72, y: 100)
    page.put("dated boats left", x: 310, y: 100)
    page.put("dation at sea", x: 72, y: 114)
    let words = WordBuilder(settings: LayoutSettings()).words(
      of: page.content, styleMap: Array(page.styles.indices))
    var known = HyphenVocabulary()
    known.learn(
      LineBuilder(settings: LayoutSettings()).lines(of: words, page: 1, styles: page.styles))
    #expect(!known.keepsHyphen("sea-", "dation"))
    #expect(known.keepsHyphen("sea-", "dated"))
  }

  @Test("A program that breaks words with a soft hyphen breaks none with the hyphen of compounds")
  func softHyphens() {
    let broken = (0..<8).flatMap { ["ferry\($0) sta\u{AD}", "tions"] }
    var known = HyphenVocabulary()
    known.learn(broken.enumerated().map { Line.sketch($1, y: 100 + 14 * Double($0), row: $0) })
    #expect(known.keepsHyphen("law-", "abiding"))
    #expect(!known.keepsHyphen("inspec\u{AD}", "tion"))
    #expect(!HyphenVocabulary().keepsHyphen("law-", "abiding"))
  }
}
