import ReportModel
import Testing

@testable import ReportParsing

@Suite("Choosing a profile")
struct ProfileSetTests {
  /// A profile for reports on lighthouses, with lines to add.
  private static func lighthouses(
    name: String = "lighthouses", extends: String = "generic", _ more: String = ""
  ) -> ProfileSource {
    let yaml = """
      name: \(name)
      description: Reports on lighthouses
      extends: \(extends)
      evidence:
        least: 5
        clues:
          - {weight: 4, in: cover, phrases: [inspection of lighthouses]}
          - {weight: 2, phrases: [keeper of the lamp, foghorn]}
          - {weight: -9, phrases: [lightship]}
      \(more)
      """
    return ProfileSource(file: "\(name).yaml", bytes: Array(yaml.utf8))
  }

  private func choice(
    _ set: ProfileSet, _ make: (inout DocumentMaker) -> Void
  ) throws -> ProfileChoice {
    var maker = DocumentMaker()
    make(&maker)
    return try set.choose(for: maker.document)
  }

  @Test("All profiles that come with the program are valid, and named like their files")
  func builtIn() throws {
    let set = try ProfileSet()
    #expect(try set.names == ProfileSet.builtInNames)
    for name in try set.names { #expect(try set.profile(named: name)?.name == name) }
    #expect(try set.profile(named: "lighthouses") == nil)
  }

  @Test(
    "A family is known by its first pages",
    arguments: [
      ("hmi-probation", "An inspection by HM Inspectorate of Probation"),
      ("ofsted", "Inspection of Norland local authority children’s services"),
      ("ofsted", "Re-inspection of services for children in need of help and protection"),
      ("area-send", "Area SEND inspection of Norland Local Area Partnership"),
      ("public-inquiry", "The Norland Ferry Inquiry: presented under the Inquiries Act 2005"),
      ("select-committee", "House of Commons Ferries Committee First Report of Session 2019–20"),
      ("public-inquiry", "The Report of the Norland Ferry Independent Panel"),
      ("public-inquiry", "The Inquiry into the Loss of the Norland Ferry"),
      ("select-committee", "Senedd Ferries Committee: an inquiry into lamps"),
      ("area-send", "Area SEND monitoring inspection of Norland"),
      (
        "public-inquiry",
        "Ferry Inquiry. Laid before the Scottish Parliament under section 26 of the Inquiries Act 2005"
      ),
      (
        "public-inquiry",
        "Interim statement. Pursuant to section 24 of the Inquiries Act 2005. The audit committee met"
      ),
      ("care-quality", "Harbour Surgery. Inspection report. Care Quality Commission"),
      (
        "ofsted-school", "School report. Norland High School. Lead inspector: Ada Lindqvist. Ofsted"
      ),
      ("care-inspectorate", "Lamp House. Care Home Service. Care Inspectorate"),
      (
        "hmi-prisons",
        "Report on an unannounced inspection of HMP Norland by HM Chief Inspector of Prisons. HMI Probation helped"
      ),
      (
        "education-scotland",
        "Education Scotland used quality indicators from How good is our school?"
      ),
      ("rqia", "Lamp House. Type of service: Nursing Home. RQIA. Quality Improvement Plan"),
      (
        "ofsted-social-care",
        "Lamp House. Inspected under the social care common inspection framework"
      ),
      ("area-send", "Area SEND inspection of Norland. Ofsted and the Care Quality Commission"),
      ("generic", "Annual review of the Norland ferries"),
    ])
  func families(_ name: String, _ cover: String) throws {
    let found = try choice(try ProfileSet()) { $0.coverLine(cover) }
    #expect(found.profile.name == name)
    #expect(found.isFallback == (name == "generic"))
    #expect(found.reason.isEmpty == false)
  }

  @Test("An inquiry without an act of its own is laid as a return to an address")
  func addressed() throws {
    let found = try choice(try ProfileSet()) { maker in
      maker.coverLine("Report of the Lamp Inquiry")
      maker.coverLine("Return to an Address of the Honourable the House of Commons")
    }
    #expect(found.profile.name == "public-inquiry")
  }

  @Test("A profile given is weighed with the others, and wins where equally much speaks")
  func given() throws {
    let set = try ProfileSet(adding: [Self.lighthouses()])
    let found = try choice(set) { maker in
      maker.coverLine("Inspection of")
      maker.coverLine("Lighthouses")
      maker.page = 2
      maker.box { $0.paragraph("The keeper of the lamp was away.") }
    }
    #expect(found.profile.name == "lighthouses")
    #expect(found.score == 6)
    #expect(found.reason.contains("“inspection of lighthouses” on the cover"))
    #expect(found.candidates.first?.clues.map(\.weight) == [4, 2])
  }

  @Test("Too little evidence, evidence on late pages, and evidence against")
  func notChosen() throws {
    let set = try ProfileSet(adding: [Self.lighthouses()])
    let little = try choice(set) { $0.coverLine("Inspection of lighthouses") }
    #expect(little.profile.name == "generic")
    #expect(little.reason.contains("lighthouses"))
    let late = try choice(set) { maker in
      maker.coverLine("Inspection of lighthouses")
      for page in 2...6 {
        maker.page = page
        maker.paragraph(page == 6 ? "A foghorn sounds." : "Nothing of note.")
      }
    }
    #expect(late.profile.name == "generic")
    let against = try choice(set) { maker in
      maker.coverLine("Inspection of lighthouses")
      maker.paragraph("The foghorn of the lightship was silent.")
    }
    #expect(against.profile.name == "generic")
  }

  @Test("The title and author of the file count as metadata")
  func fileMetadata() throws {
    let source = ProfileSource(
      file: "m.yaml",
      bytes: Array(
        """
        name: m
        extends: generic
        evidence: {least: 1, clues: [{weight: 1, in: metadata, phrases: [lamp office]}]}
        """.utf8))
    var document = DocumentMaker().document
    document.info.author = "The Lamp Office"
    #expect(try ProfileSet(adding: [source]).choose(for: document).profile.name == "m")
  }

  @Test("A fixed profile is used whatever stands in the document")
  func fixed() throws {
    let set = try ProfileSet(adding: [Self.lighthouses()], fixed: "lighthouses")
    let found = try choice(set) { $0.coverLine("Area SEND inspection") }
    #expect(found.profile.name == "lighthouses")
    #expect(found.reason == "as asked for")
    #expect(found.score == nil)
    #expect(try set.evidenceIdentity == Array("fixed lighthouses".utf8))
  }

  @Test("What a profile does not say, the one that it builds on does; a plus adds to a list")
  func extending() throws {
    let set = try ProfileSet(adding: [
      Self.lighthouses("recommendations: {verbs: [needs], +headings: [what must be lit]}"),
      Self.lighthouses(name: "lamps", extends: "lighthouses", "language: cy"),
    ])
    let profile = try #require(try set.profile(named: "lamps"))
    #expect(profile.parents == ["lighthouses", "generic"])
    #expect(profile.language == "cy")
    let words = profile.recommendations
    #expect(words.verbs.value(of: FoldedText("needs")) != nil)
    #expect(words.verbs.value(of: FoldedText("should")) == nil)
    #expect(words.headings.value(of: FoldedText("What must be lit")) != nil)
    #expect(words.headings.value(of: FoldedText("Recommendations")) != nil)
    #expect(words.agent.value(of: FoldedText("by")) != nil)
  }

  @Test("A profile may take the place of one of its own name, and its evidence")
  func replacing() throws {
    let source = ProfileSource(
      file: "mine.yaml",
      bytes: Array("name: ofsted\nextends: ofsted\nlanguage: cy\n".utf8))
    let set = try ProfileSet(adding: [source])
    let found = try choice(set) {
      $0.coverLine("Inspection of Holm local authority children’s services")
    }
    #expect(found.profile.name == "ofsted")
    #expect(found.profile.language == "cy")
  }

  @Test("Profiles that build on nothing known or on each other are told with file and line")
  func badParents() throws {
    let unknown = #expect(throws: ProfileError.self) {
      try ProfileSet(adding: [Self.lighthouses(extends: "lamps")])
    }
    #expect(unknown?.line == 3)
    #expect(unknown?.message.contains("`lamps`") == true)
    let circle = #expect(throws: ProfileError.self) {
      try ProfileSet(adding: [
        Self.lighthouses(name: "a", extends: "b"), Self.lighthouses(name: "b", extends: "a"),
      ])
    }
    #expect(circle?.line == 3)
  }

  @Test(
    "A misspelt key is told with the one that may be meant",
    arguments: [("recomendations: {}", "`recommendations`"), ("ratings: {scael: []}", "`scale`")])
  func misspelt(_ line: String, _ meant: String) {
    let error = #expect(throws: ProfileError.self) {
      try ProfileSet(adding: [Self.lighthouses(line)])
    }
    #expect(error?.code == .unknownKey)
    #expect(error?.file == "lighthouses.yaml")
    #expect(error?.line == 10)
    #expect(error?.message.contains("is \(meant) meant?") == true)
  }

  @Test("A slip in evidence is told, though only the head of the file is read for it")
  func badEvidence() {
    let source = ProfileSource(
      file: "x.yaml",
      bytes: Array(
        "# Words\nname: x\nlanguage: cy\nevidence:\n  least: 2\n  clues:\n    - {wieght: 1}\n".utf8)
    )
    let error = #expect(throws: ProfileError.self) { try ProfileSet(adding: [source]) }
    #expect(error?.line == 7)
    #expect(error?.message.contains("`weight`") == true)
  }

  @Test("Two profiles have one identity only where they and those below are the same")
  func identity() throws {
    func identity(_ source: ProfileSource) throws -> [UInt8]? {
      let set = try ProfileSet(adding: [source])
      return try set.profile(named: "lighthouses")?.identity
    }
    #expect(try identity(Self.lighthouses()) == identity(Self.lighthouses()))
    #expect(try identity(Self.lighthouses()) != identity(Self.lighthouses("language: cy")))
    #expect(
      try ProfileSet(adding: [Self.lighthouses()]).evidenceIdentity
        == ProfileSet(adding: [Self.lighthouses("language: cy")]).evidenceIdentity)
  }

  @Test("A report says by which profile it was read, and that is no trouble")
  func told() throws {
    var maker = DocumentMaker()
    maker.coverLine("Area SEND inspection of Norland Local Area Partnership")
    let report = ReportParser.parse(
      document: maker.document, source: Source(file: "a.pdf"),
      choice: try ProfileSet().choose(for: maker.document))
    let told = try #require(report.diagnostics.first)
    #expect(told.code == "profile-chosen")
    #expect(told.isNote)
    #expect(told.message.contains("`area-send`"))
    #expect(report.diagnostics.count { $0.isNote } == 1)
  }

  @Test("A report that only mentions committees is an inquiry’s; what spoke against it is told")
  func mentions() throws {
    let inquiry = try choice(try ProfileSet()) { maker in
      maker.coverLine("The Norland Ferry Inquiry")
      maker.paragraph("Presented pursuant to section 26 of the Inquiries Act 2005")
      maker.page = 2
      maker.paragraph("A select committee of the House of Commons and Ofsted had reported before.")
    }
    #expect(inquiry.profile.name == "public-inquiry")
    let committee = try choice(try ProfileSet()) { maker in
      maker.coverLine("House of Commons Ferries Committee First Report of Session 2019–20")
      maker.page = 2
      maker.paragraph("An inquiry under the Inquiries Act 2005 had reported before.")
    }
    #expect(committee.profile.name == "select-committee")
    #expect(committee.reason.contains("against it “Inquiries Act 2005”"))
  }

  @Test("A royal commission is an inquiry")
  func commission() throws {
    let chosen = try choice(try ProfileSet()) { maker in
      maker.coverLine("Royal Commission into Lighthouses")
    }
    #expect(chosen.profile.name == "public-inquiry")
  }

  @Test("A first page with a name alone leaves the rest of the cover to the next")
  func cutCover() throws {
    let set = try ProfileSet(adding: [Self.lighthouses()])
    let found = { (first: String) in
      try choice(set) { maker in
        maker.coverLine(first)
        maker.page = 2
        maker.paragraph("Inspection of lighthouses. The keeper of the lamp was away.")
      }.profile.name
    }
    #expect(try found("Norland") == "lighthouses")
    #expect(try found("All that we saw on the long coast of Norland in a year") == "generic")
  }
}
