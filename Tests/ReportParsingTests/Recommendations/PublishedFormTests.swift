import ReportModel
import Testing

@testable import ReportParsing

/// Forms of kinds of documents that are published over and over.
struct PublishedFormTests {
  @Test(
    "What counts 1, 2, 3 in a chapter are its recommendations, and a paragraph “15.1” leads to them"
  )
  func introduced() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Summary of recommendations")
      maker.items(
        "I set out below what I recommend. Each should be done within a year.", marker: "15.1")
      maker.numbered(
        "The Pier Board should count lamps.", "No rope should be cut.",
        "There should be a book of lamps.")
    }
    #expect(found.map(\.number) == ["1", "2", "3"])
  }

  @Test("A numbered paragraph that speaks of recommendations asks for nothing")
  func listed() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.numbered("My recommendations, of which there are 2, are listed here.", from: 4)
      maker.heading("Recommendation 1: Lamps", level: 2)
      maker.paragraph("The Pier Board should count lamps.")
    }
    #expect(found.map(\.number) == ["1"])
  }

  @Test("Calls that count from 1 are recommendations under headings of any name")
  func calls() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Lamps")
      maker.numbered("We call upon the Lamp Office to light piers by:")
      maker.items("buying lamps.", "hiring crews.", depth: 1)
      maker.numbered("We call upon the Pier Board to count ropes.", from: 2)
      maker.heading("Boats")
      maker.numbered("We call upon the Harbour Trust to publish a book.", from: 3)
    }
    #expect(found.map(\.number) == ["1", "2", "3"])
    #expect(
      found.first?.text
        == "We call upon the Lamp Office to light piers by:\n- buying lamps.\n- hiring crews.")
    #expect(found.last?.addressees == ["the Harbour Trust"])
  }

  @Test("Two calls may be an aside")
  func fewCalls() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Lamps")
      maker.numbered("We call upon the Lamp Office to light piers.", "We recommend soup.")
    }
    #expect(found.isEmpty)
  }

  @Test("Volumes count by letters of their own: “Recommendation P.12”")
  func lettered() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendation P.12")
      maker.paragraph("The Pier Board should count lamps.")
    }
    #expect(found.map(\.number) == ["P.12"])
  }

  @Test("A row of one cell names the group of numbered rows beneath it")
  func groups() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations and requirements")
      maker.table(
        GridMaker([
          ["Domain 2", ""], ["1", "The harbour must lock its stores."],
          ["2", "The harbour must count its ropes."],
        ]).grid)
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.text).first == "The harbour must lock its stores.")
  }

  @Test("A letter in brackets may touch the words behind it")
  func touching() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should act. In particular:")
      maker.paragraph("(a)Lamps should be lit; and", left: 90)
      maker.paragraph("(b)Ropes should be counted.", left: 90)
    }
    #expect(
      found.map(\.text) == [
        "The Pier Board should act. In particular:\n(a) Lamps should be lit; and\n(b) Ropes should be counted."
      ])
  }

  @Test("Letters set in by less than the words of their item belong to it all the same")
  func setInByLess() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should ensure that:")
      // The number stands at the margin, its words further in than the letters.
      maker.setLines(["The Pier Board should ensure that:"], size: 10)
      maker.blocks[1].lines[0].box.x0 += 40
      let edge = maker.blocks[1].regions[0].box.x0
      maker.paragraph("(a)lamps are lit; and", left: edge + 20)
      maker.paragraph("(b)ropes are counted.", left: edge + 20)
    }
    #expect(
      found.map(\.text)
        == ["The Pier Board should ensure that:\n(a) lamps are lit; and\n(b) ropes are counted."])
  }

  @Test("A list says whom the chapter asks by “There should be”")
  func addressedInList() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Lamps")
      maker.items("The pier was dark.", marker: "S5")
      maker.paragraph("Recommendation: There should be lamps on every pier.")
      maker.look(bold: true)
      maker.heading("Summary of recommendations")
      maker.heading("To the harbour master’s office", level: 2)
      maker.items("There should be lamps on every pier. (S5)", marker: "5.1")
    }
    #expect(found.map(\.addressees) == [["the harbour master’s office"]])
  }

  @Test("A name of one word opens a sentence, where the report prints it within others")
  func name() throws {
    let found = try recommendations("generic") { maker in
      maker.paragraph("The pier was leased by Ropeco from Lampco’s owners in a year of storms.")
      maker.paragraph("Nobody told those who wait for boats, and guidance was lost.")
      maker.heading("Recommendations")
      maker.numbered(
        "Ropeco should count its ropes.", "Guidance should say how.",
        "Lampco, Pier Rail and North Sea Boats should count lamps.")
    }
    #expect(
      found.map(\.addressees) == [["Ropeco"], [], ["Lampco", "Pier Rail", "North Sea Boats"]])
  }

  @Test(
    "A bracket behind the last sentence says whom it asks, and a line in bold behind a label is no heading"
  )
  func bracketed() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Key concerns and recommendations")
      maker.items("Key concern: The pier was dark.", marker: "S50")
      maker.heading(
        "Recommendation: All crews should have lamps. (To the harbour office)", level: 3)
      maker.items("Key concern: Ropes were old.", marker: "S51")
      maker.paragraph("Recommendation: Ropes should be counted. (To the Rope Service)")
    }
    #expect(found.map(\.text) == ["All crews should have lamps.", "Ropes should be counted."])
    #expect(found.map(\.addressees) == [["the harbour office"], ["the Rope Service"]])
    #expect(found.map(\.topic) == [nil, nil])
  }

  @Test("A sentence above the groups of a list introduces them")
  func aboveGroups() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Action the trust must take to improve")
      maker.paragraph("We told the trust that it must act to meet the law.")
      maker.heading("Piers", level: 2)
      maker.items("The trust must light its piers.")
    }
    #expect(found.map(\.text) == ["The trust must light its piers."])
  }

  @Test(
    "Where letters count recommendations they do so below “I recommend that keepers be made to:” too"
  )
  func clause() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.items("I therefore recommend:", marker: "7.4")
      maker.items("that the Lamp Office review its lamps;", marker: "a.", depth: 1)
      maker.items("that ropes be counted.", marker: "b.", depth: 1)
      maker.heading("Piers", level: 2)
      maker.items(
        "Piers are old. In the light of that I recommend that keepers be made to:",
        marker: "7.5")
      maker.items("count their lamps;", marker: "a.", depth: 1)
      maker.items("light them.", marker: "b.", depth: 1)
    }
    #expect(
      found.map(\.text) == [
        "that the Lamp Office review its lamps;", "that ropes be counted.", "count their lamps;",
        "light them.",
      ])
    #expect(found.map(\.number) == ["a", "b", "a", "b"])
  }

  @Test(
    "Bullets are recommendations below a paragraph whose number goes on with the chapter’s before")
  func runningBullets() throws {
    func made(before: String) throws -> [String] {
      try recommendations("generic") { maker in
        maker.heading("Conclusions")
        maker.items("The pier was dark.", marker: before)
        maker.heading("Recommendations")
        maker.items("To remedy this, the Council should:", marker: "45.")
        maker.items("light the pier; and", "count its lamps.", depth: 1)
        maker.items("The Council should also publish a book.", marker: "46.")
      }.map(\.text)
    }
    #expect(
      try made(before: "44.")
        == ["light the pier; and", "count its lamps.", "The Council should also publish a book."])
    #expect(try made(before: "12.").count == 2)
  }

  @Test("What depends on “we recommend” stands behind a label: “That the board publishes …”")
  func clauses() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations")
      maker.paragraph("The group recommends to the Cabinet:")
      maker.paragraph(" – That the Pier Board publishes a book of lamps.", bold: "Recommendation 1")
      maker.paragraph(" – That crews explore the use of ropes.", bold: "Recommendation 2")
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.first?.addressees == ["the Pier Board"])
  }

  @Test("A label may stand in a bracket behind its recommendation")
  func labelBehind() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations for Executive Action")
      maker.paragraph("The Pier Secretary should count lamps. (Recommendation 1)")
      maker.paragraph("The Pier Secretary should publish a book. (Recommendation 2)")
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.first?.text == "The Pier Secretary should count lamps.")
  }

  @Test("Numbers in brackets below a label’s words are items of its list")
  func numberedList() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Summary of recommendations")
      maker.paragraph(" Ropes should be kept. There should be rules on:", bold: "Recommendation 2:")
      maker.items("when ropes are cut; and", marker: "(1)")
      maker.items("how they are counted.", marker: "(2)")
      maker.paragraph(" Lamps should be lit.", bold: "Recommendation 3:")
    }
    #expect(found.map(\.number) == ["2", "3"])
    #expect(
      found.first?.text
        == "Ropes should be kept. There should be rules on:\n(1) when ropes are cut; and\n(2) how they are counted."
    )
  }

  @Test("“R3. The board should:” above letters is no more words of “R2.”")
  func nextIdentifier() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.paragraph("R2. The Pier Board should count lamps.")
      maker.paragraph("R3. The Pier Board should act. In particular:")
      maker.items("lamps should be lit;", marker: "(a)", depth: 1)
      maker.items("ropes should be kept.", marker: "(b)", depth: 1)
    }
    #expect(found.map(\.number) == ["R2", "R3"])
  }

  @Test("A bracket on a line of its own names the paragraphs of the item above")
  func bracketBelow() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should count lamps.")
      maker.paragraph("(paragraph 13.402)")
      maker.numbered("The Pier Board should count ropes.", from: 2)
    }
    #expect(found.map(\.paragraphRefs) == [["13.402"], []])
    #expect(found.first?.text == "The Pier Board should count lamps.")
  }

  @Test(
    "“Recommendations” may stand in a row of its own above the numbers “R1”, “R2” and their words")
  func headedTable() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations")
      maker.table(
        GridMaker([
          ["Recommendations", ""], ["R1", "The Pier Board should count lamps."],
          ["R2", "The Rope Service should count ropes."],
        ]).grid)
    }
    #expect(found.map(\.number) == ["R1", "R2"])
  }
}
