import ReportModel
import Testing

@testable import ReportParsing

struct ProfileTests {
  /// The least that a profile must say.
  private static let least = """
    name: test
    inspectorates:
      - name: Office of Lighthouses
        code: ool
    families:
      - kind: core
        domain: standard
        providers: title
        cover: [inspection of lighthouses]
    organisations:
      list:
        - code: LHK
          kind: other
          naming: "{name} Keepers"
          names: [Lighthouse Keepers]
    """

  @Test("The profile for probation reports is valid")
  func builtIn() throws {
    let profile = try Profile.probation()
    #expect(profile.name == "hmi-probation")
    #expect(profile.organisations.organisations.map(\.code).prefix(2) == ["CRC", "NPS"])
    #expect(
      profile.organisations.codes(in: FoldedText("Her Majesty’s Courts and Tribunals Service"))
        == ["HMCTS"])
  }

  @Test("A profile may leave out what its reports do not have")
  func leastProfile() throws {
    let profile = try Profile(yaml: Self.least, file: "least.yaml")
    #expect(profile.inspectorates.map(\.code) == ["ool"])
    #expect(profile.families.first?.kind == .core)
    #expect(profile.recommendations.verbs.isEmpty)
    #expect(profile.language == nil)
  }

  @Test("Nothing is known of a document by an empty vocabulary, and nothing fails")
  func leastProfileParses() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.paragraph("The keepers should:")
    maker.items("light the lamps", marker: "1.")
    let report = ReportParser.parse(
      document: maker.document, source: Source(file: "a b.pdf"),
      profile: try Profile(yaml: Self.least, file: "least.yaml"))
    #expect(report.id == "a-b")
    #expect(report.recommendations.isEmpty)
    #expect(report.diagnostics.contains { $0.code == "nothing-recognised" })
  }

  /// Replaces one line of the least profile; counts from 1.
  private func failure(line: Int, with text: String) -> ProfileError? {
    var lines = Self.least.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = text
    do throws(ProfileError) {
      _ = try Profile(yaml: lines.joined(separator: "\n"), file: "x.yaml")
      return nil
    } catch { return error }
  }

  @Test(
    "An error names the line",
    arguments: [
      (1, "nmae: test", ProfileError.Code.unknownKey, 1),
      (4, "    code: OOL!", .badValue, 4), (4, "    cod: ool", .unknownKey, 4),
      (6, "  - kind: core business", .badValue, 6), (7, "    domain: [standard]", .wrongType, 7),
      (7, "    domain: anything", .badValue, 7), (11, "  lst:", .unknownKey, 11),
      (14, "      naming: Keepers", .badValue, 14), (15, "      names: {a: b}", .wrongType, 15),
      (9, "    cover: [unclosed", .notYAML, 10), (1, "name: ''", .badValue, 1),
    ])
  func errors(_ line: Int, _ text: String, _ code: ProfileError.Code, _ reported: Int) throws {
    let error = try #require(failure(line: line, with: text))
    #expect(error.code == code)
    #expect(error.line == reported)
    #expect(error.description.hasPrefix("x.yaml:\(reported): "))
  }

  @Test("A key that is missing is named")
  func missing() throws {
    let error = try #require(failure(line: 8, with: ""))
    #expect(error.code == .missingKey)
    #expect(error.message.contains("`providers`"))
  }

  @Test("A key that stands twice is refused")
  func twice() throws {
    let error = try #require(failure(line: 4, with: "    name: ool"))
    #expect(error.line >= 3 && error.line <= 4)
  }

  @Test("What is no mapping is no profile", arguments: ["", "- a", "just text", "\t: x"])
  func noMapping(_ yaml: String) {
    #expect(throws: ProfileError.self) { try Profile(yaml: yaml, file: "x.yaml") }
  }
}
