import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Forms that recommendations have in letters, committees' reports, and reports of prisons.
struct FamilyFormTests {
  @Test("What has to improve may be a clause, a statement with a bullet, or a paragraph")
  func improve() throws {
    let found = try recommendations("ofsted") { maker in
      maker.heading("What needs to improve?")
      maker.items("How quickly boats are moored when they come in.", "Lamps are often out.")
    }
    #expect(found.count == 2)
    let alone = try recommendations("ofsted") { maker in
      maker.heading("What needs to improve?")
      maker.paragraph("The clarity of the harbour’s offer, and how it is told.")
      maker.heading("How boats are kept: good")
      maker.paragraph("The clarity of the lamps, and how they are lit.")
    }
    #expect(alone.map(\.text) == ["The clarity of the harbour’s offer, and how it is told."])
  }

  @Test("A statement that goes on with an order is one")
  func statementWithOrder() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.numbered(
        "The agency has begun to test crews and should publish what it finds.",
        "The boats are old and slow.")
    }
    #expect(found.map(\.number) == ["1"])
    #expect(found.first?.addressees == ["The agency"])
  }

  @Test("A letter asks only for what a written statement of action must tackle")
  func letter() throws {
    let found = try recommendations("area-send") { maker in
      maker.heading("Areas for development")
      maker.items("Boats wait too long.", "Leaders should now check this.")
      maker.heading("Next steps")
      maker.paragraph(
        "The area is required to set out how it will tackle the following areas of significant "
          + "weakness:")
      maker.items("the lack of a plan", "the poor state of ropes")
    }
    #expect(found.map(\.text) == ["the lack of a plan", "the poor state of ropes"])
  }

  @Test("An inspection of how services respond is no answer to a report")
  func response() throws {
    for (title, category) in [
      ("Inspection of the multi-agency response to storms in Norland", Recommendation.Category.new),
      ("Government response to the Storm Review", .quoted),
      ("Keeping boats dry: Government response", .quoted),
    ] {
      let found = try recommendations("generic") { maker in
        maker.title(title)
        maker.page = 2
        maker.heading("Recommendations")
        maker.numbered("The harbour board should count boats.")
      }
      #expect(found.map(\.category) == [category], "\(title)")
    }
  }

  @Test("A briefing makes no recommendations of its own")
  func briefing() throws {
    let found = try recommendations("generic") { maker in
      maker.paragraph("Research Briefing")
      maker.title("Lamps on quays")
      maker.heading("Key recommendations")
      maker.numbered("Ministers should appoint a keeper.", "The board should report.")
    }
    #expect(found.map(\.category) == [.quoted, .quoted])
  }

  @Test("Conclusions without numbers, each with its paragraph; a call for evidence is none")
  func unnumbered() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Summary of conclusions and recommendations")
      maker.paragraph("It is not clear who keeps the lamps. (paragraph 3)")
      maker.paragraph("The Government should appoint a keeper. (paragraph 6)")
      maker.heading("Call for evidence")
      maker.numbered("What should the Government do?", "Should boards be asked?")
    }
    #expect(found.map(\.text) == ["The Government should appoint a keeper."])
    #expect(found.map(\.paragraphRefs) == [["6"]])
  }

  @Test("A recommendation under each conclusion, behind its label")
  func underConclusion() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Conclusions and recommendations")
      maker.numbered("The board does not know how many lamps should be lit.")
      maker.paragraph("Recommendation: The board should count them.")
      maker.numbered("Grants come too late.", from: 2)
      maker.paragraph("Recommendation: The Treasury should pay grants in May.")
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(
      found.map(\.text) == [
        "The board should count them.", "The Treasury should pay grants in May.",
      ])
  }

  @Test("The sign “recommendation” between conclusions")
  func sign() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Conclusions and recommendations")
      maker.numbered("The board does not know how many lamps burn.")
      maker.heading("recommendation", level: 3)
      maker.items("The board should count them.", marker: "a.")
      maker.numbered("Grants come too late.", from: 2)
    }
    #expect(found.map(\.text) == ["The board should count them."])
  }

  @Test("Those addressed stand above a group and its topics; a concern before a recommendation")
  func prison() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Key concerns and recommendations")
      maker.paragraph("To the governor")
      maker.heading("Safety", level: 2)
      maker.numbered(
        "Key concern (S30): Violence has risen. Recommendation: There should be a plan. (S31)")
      maker.numbered("Managers should read it. (1.5)", from: 2)
    }
    #expect(found.map(\.text) == ["There should be a plan.", "Managers should read it."])
    #expect(found.map(\.paragraphRefs) == [["S31"], ["1.5"]])
    #expect(found.map(\.addressees) == [["the governor"], ["Managers"]])
    let concerns = try recommendations("generic") { maker in
      maker.heading("What needs to improve")
      maker.heading("Priority concerns", level: 2)
      maker.numbered("Violence was too high. Leaders had no plan.")
    }
    #expect(concerns.map(\.number) == ["1"])
  }

  @Test(
    "A numbered paragraph that leads into a recommendation, and the next that does not belong to it"
  )
  func paragraphThatLeads() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("What followed")
      maker.items("Boats were late. Accordingly, I recommend that:", marker: "6.1.")
      maker.numbered("The harbour board shall publish when boats sail.")
      maker.items("The harbour board should not be blamed for storms.", marker: "6.2.")
    }
    #expect(found.map(\.number) == ["1"])
  }

  @Test("A line that ends early parts no item from the rest of its words")
  func earlyEnd() throws {
    let found = try recommendations("ofsted") { maker in
      maker.heading("Areas for improvement")
      maker.items("Ensure that boats are counted.", marker: "24.")
      maker.setLines(["Ensure that boats", "are counted."], size: 10)
      maker.blocks[1].lines[1].box.x0 += 18
      maker.paragraph("Progress must be told each month.", left: 88)
      maker.setLines(["Progress must be told each month."], size: 10)
      let below = maker.blocks[1].lines[1].box.y1 + 1 - maker.blocks[2].lines[0].box.y0
      maker.blocks[2].lines[0].box.y0 += below
      maker.blocks[2].lines[0].box.y1 += below
    }
    #expect(
      found.map(\.text) == ["Ensure that boats are counted. Progress must be told each month."])
  }

  @Test("An appendix is no part of the recommendations before it")
  func appendix() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.numbered("The harbour board should count boats.")
      maker.heading("Appendix 9 Those who took part", level: 2)
      maker.items("The harbour board", "Every ferry that must sail")
    }
    #expect(found.count == 1)
  }

  @Test("Behind a list at a report's head stand pages")
  func pages() throws {
    let vocabulary = try #require(try ProfileSet().profile(named: "generic")).recommendations
    for (printed, text) in [
      ("The board should count. ........ Page 12", "The board should count."),
      ("The board should count. Page 12", "The board should count."),
      ("The board should count.......... 7", "The board should count."),
      ("The board should print page 12", "The board should print page 12"),
    ] {
      #expect(RecommendationText(printed, vocabulary: vocabulary).text == text)
    }
  }

  @Test("A letter may announce its recommendations; those once made are not its own")
  func announced() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Dear Secretary of State")
      maker.paragraph("I therefore make two interim recommendations under section 24 of the Act:")
      maker.numbered("That the Lamp Office count its lamps.", "That the Pier Office close.")
      maker.paragraph("In 2010 the Committee made two recommendations:")
      maker.numbered("That lamps be lit.", "That piers be mended.")
    }
    #expect(
      found.map(\.text) == ["That the Lamp Office count its lamps.", "That the Pier Office close."])
    #expect(found.map(\.addressees) == [["the Lamp Office"], ["the Pier Office"]])
  }

  @Test("Beside strengths, areas for improvement tell what was found")
  func findings() throws {
    let found = try recommendations("area-send") { maker in
      maker.heading("How the area meets needs")
      maker.heading("Strengths", level: 2)
      maker.heading("Crews", level: 3)
      maker.items("Crews work well.")
      maker.heading("Areas for improvement", level: 2)
      maker.items(
        "Lamps are lit late. Crews should know.", "Crews wait on the pier.",
        "The light of lamps is poor, and should be better.")
      maker.heading("Areas for improvement")
      maker.items("The quality of lamps.")
    }
    #expect(found.map(\.text) == ["The quality of lamps."])
  }
}
