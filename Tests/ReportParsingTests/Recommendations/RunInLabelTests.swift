import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Items of one list that begin with the word for what they are.
struct RunInLabelTests {
  @Test("Words in capitals tell recommendations from conclusions in one numbering")
  func capitals() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Conclusions and recommendations")
      maker.numbered(
        "CONCLUSION The harbour must bear some of the blame.",
        "RECOMMENDATION The Lamp Office should count its boats (paragraph 3.2).",
        "CONCLUSION Nobody knew.", "RECOMMENDATION Boats should be counted each year.")
    }
    #expect(found.map(\.number) == ["2", "4"])
    #expect(found.map(\.category) == [.new, .new])
    #expect(
      found.map(\.text) == [
        "The Lamp Office should count its boats.", "Boats should be counted each year.",
      ])
    #expect(found.first?.addressees == ["The Lamp Office"])
    #expect(found.first?.paragraphRefs == ["3.2"])
  }

  @Test("So does a word in bold, or a colon behind “Conclusion”")
  func bold() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Conclusions and recommendations")
      maker.items("Conclusion: The harbour must bear the blame.", marker: "1.")
      item("The Lamp Office should count its boats.", bold: "Recommendation ", "2.", in: &maker)
      maker.items("Conclusion – Crews should not be proud of it.", marker: "3.")
      item("The Pier Office should pay.", bold: "Recommendation ", "4.", in: &maker)
    }
    #expect(found.map(\.number) == ["2", "4"])
  }

  @Test("A sentence that begins with the word is no sign")
  func sentence() throws {
    let vocabulary = try #require(try ProfileSet().profile(named: "generic")).recommendations
    for text in ["Recommendation of a lamp is rare.", "RECOMMENDATION 4 The board should"] {
      #expect(RunInLabel(text, runs: [], vocabulary: vocabulary) == nil)
    }
  }

  @Test("A name that begins with the word is set in the look of what follows")
  func names() throws {
    let vocabulary = try #require(try ProfileSet().profile(named: "generic")).recommendations
    func label(_ bold: String, _ plain: String = "") -> RunInLabel? {
      let runs = [
        TextRun(text: bold, isBold: true, isItalic: false),
        TextRun(text: plain, isBold: false, isItalic: false),
      ].filter { !$0.text.isEmpty }
      return RunInLabel(bold + plain, runs: runs, vocabulary: vocabulary)
    }
    #expect(label("Recommendation Island is dark.") == nil)
    #expect(label("RECOMMENDATION ISLAND IS DARK.") == nil)
    #expect(label("Recommendation Island", " is dark.") == nil)
    #expect(label("Recommendation ", "Island boats should be lit.")?.isRecommendation == true)
  }

  private func item(
    _ text: String, bold: String, _ marker: String, in maker: inout DocumentMaker
  ) {
    maker.paragraph(text, bold: bold)
    let last = maker.blocks.count - 1
    maker.blocks[last].kind = .listItem
    maker.blocks[last].marker = marker
  }
}
