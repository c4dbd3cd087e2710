import ReportModel
import Testing

@testable import Comparison

@Suite struct ProviderRegistryTests {
  private let registry: ProviderRegistry

  init() throws { registry = try ProviderRegistry.shipped() }

  @Test(arguments: [
    "the North West division of the National Probation Service", "North West NPS division",
    "NPS North West", "National Probation Service – North West", "North West",
    "National Probation Service North West Division",
  ])
  func printedNamesOfADivisionAreOneProvider(name: String) {
    #expect(registry.resolve(name, kind: .nationalProbationService).id == "nps-north-west")
  }

  @Test(arguments: [
    "Durham Tees Valley CRC", "the Durham Tees Valley Community Rehabilitation Company", "DTV CRC",
    "Durham Tees Valley Community Rehabilitation Company Limited",
  ])
  func printedNamesOfACompanyAreOneProvider(name: String) {
    let resolved = registry.resolve(name, kind: .communityRehabilitationCompany)
    #expect(resolved.id == "durham-tees-valley-crc")
    #expect(resolved.entry?.owner(at: "2016-08") != nil)
  }

  @Test func unknownNamesAreNotGuessed() {
    let names = [
      "Norland Community Rehabilitation Company", "Durham CRC", "North CRC",
      "Tees Valley Durham CRC",
    ]
    for name in names {
      #expect(registry.resolve(name, kind: .communityRehabilitationCompany).entry == nil, "\(name)")
    }
    #expect(registry.resolve("NPS North", kind: .nationalProbationService).entry == nil)
    // The region of the unified service is another body than the division of its name.
    #expect(
      registry.resolve("Probation Service North West", kind: .other).id
        == "probation-service-north-west")
  }

  @Test func aChangeOfOwnerIsKnownByDate() {
    let wales = registry.provider(id: "wales-crc")
    #expect(wales?.owner(at: "2018-03") == "Working Links")
    #expect(wales?.owner(at: "2019-06-01") == "Seetec")
    #expect(wales?.owner(at: "2014-08") == nil)
    #expect(wales?.owner(at: nil) == nil)
  }

  /// Days of one month, and the turn of a month from May to June.
  private static func isDayAfter(_ second: String, _ first: String) -> Bool {
    if first.hasSuffix("-05-31") { return second == first.replacing("-05-31", with: "-06-01") }
    guard first.utf8.count == 10, let day = Int(first.suffix(2)) else { return false }
    return second == "\(first.prefix(8))\(day + 1)"
  }

  @Test func theShippedRegistryIsWholeAndRefersToItself() throws {
    let ids = registry.providers.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(registry.providers.count { $0.kind == .communityRehabilitationCompany } == 21)
    #expect(ids.count { $0.hasSuffix("-probation-trust") } == 35)
    #expect(ids.count { $0.hasPrefix("probation-service-") } == 12)
    for provider in registry.providers {
      for id in provider.predecessors + provider.successors {
        #expect(registry.provider(id: id) != nil, "\(provider.id) names \(id)")
      }
      for id in provider.successors {
        let successor = try #require(registry.provider(id: id))
        #expect(
          successor.predecessors.contains(provider.id), "\(id) does not name \(provider.id)")
        // One begins the day after the other ends; a division that gave a part away goes on.
        let from = try #require(successor.from)
        let to = try #require(provider.to)
        #expect(!PrintedDate.isBefore(to, from) || Self.isDayAfter(from, to), "\(id)")
      }
      for id in provider.predecessors {
        #expect(
          registry.provider(id: id)?.successors.contains(provider.id) == true,
          "\(id) is not named by \(provider.id)")
      }
      for (owner, next) in zip(provider.owners, provider.owners.dropFirst()) {
        #expect(Self.isDayAfter(next.from ?? "", owner.to ?? ""), "\(provider.id)")
      }
      #expect(provider.owners.last?.to == (provider.owners.isEmpty ? nil : provider.to))
      #expect(registry.resolve(provider.name, kind: provider.kind).id == provider.id)
    }
  }

  @Test func aUsersFileAddsAndReplaces() throws {
    var registry = registry
    try registry.add(
      yaml: """
        providers:
          - id: norland-crc
            name: Norland CRC
            kind: CRC
            aliases: [Norland and District CRC]
          - id: wales-crc
            name: Wales CRC
            kind: CRC
        """, file: "own.yaml")
    #expect(
      registry.resolve("Norland & District CRC", kind: .communityRehabilitationCompany).id
        == "norland-crc")
    #expect(registry.provider(id: "wales-crc")?.owners.isEmpty == true)
  }

  /// Two bodies that had one name, one after the other.
  private static let renamed = """
    providers:
      - id: upland-first
        name: Upland CRC
        kind: CRC
        to: 2016-03-31
      - id: upland-second
        name: Greater Upland CRC
        aliases: [Upland CRC]
        kind: CRC
        from: 2016-04-01
        to: 2019-06-30
    """

  @Test(arguments: [
    ("10 to 14 March 2016" as String?, "2016-07" as String?, "upland-first" as String?),
    ("2 to 6 May 2016", "2016-07", "upland-second"), (nil, "2015", "upland-first"),
    // The year alone does not tell, and no date at all does not either.
    (nil, "2016", nil), (nil, nil, nil),
    // A report comes out after its inspection, but not years after.
    (nil, "2019-11", "upland-second"), (nil, "2021-02", nil), ("May 2020", "2020-06", nil),
  ])
  func aNameOfTwoIsThatOfTheOneThatWasThere(
    fieldwork: String?, published: String?, id: String?
  ) throws {
    var registry = ProviderRegistry()
    try registry.add(yaml: Self.renamed, file: "own.yaml")
    let time = InspectionDate(
      fieldworkEnd: fieldwork.flatMap(FieldworkDate.last), published: published)
    let resolved = registry.resolve(
      "Upland Community Rehabilitation Company", kind: .communityRehabilitationCompany, at: time)
    #expect(resolved.entry?.id == id)
  }

  @Test func aNameOfTwoAtOneTimeIsRefused() throws {
    var registry = ProviderRegistry()
    let yaml = Self.renamed.replacing("from: 2016-04-01", with: "from: 2016-03-01")
    #expect(throws: VocabularyError.self) { try registry.add(yaml: yaml, file: "own.yaml") }
  }

  @Test func whoWasNotThereIsListedAndNotTaken() throws {
    func report(_ id: String, _ published: String) -> ReportMaker {
      ReportMaker(
        id, published: published,
        providers: [
          Provider(id: "nps-midlands", name: "NPS Midlands", kind: .nationalProbationService)
        ]
      ).rating("Leadership", "Good")
    }
    let tables = try tables(report("a", "2018-12"), report("b", "2023-05"))
    #expect(tables.providers.map(\.isRegistered) == [true, false])
    #expect(tables.scores.map(\.providerID) == ["nps-midlands", "nps-midlands-unregistered"])
    #expect(tables.scores.allSatisfy { $0.earlierReportID == nil })
    let notice = try #require(tables.notices.first { $0.code == .providerOutsideDates })
    #expect(notice.reportID == "b")
    #expect(notice.message.contains("nps-midlands (2014-06-01 to 2020)"))
    #expect(notice.message.contains("2023-05"))
  }

  @Test(arguments: [
    ("providers:\n  - id: a\n    name: A CRC\n    kind: CRX", 4, VocabularyError.Code.badValue),
    ("providers:\n  - id: a\n    naem: A CRC", 3, .unknownKey),
    ("providers:\n  - id: a\n    name: NPS London\n    kind: NPS", 2, .badValue),
    ("providers: [", 1, .notYAML), ("provider: []", 1, .unknownKey),
    ("providers:\n  - name: A\n    kind: other", 2, .missingKey),
  ])
  func aFaultyFileIsRefusedWithItsLine(yaml: String, line: Int, code: VocabularyError.Code) {
    var registry = registry
    let error = #expect(throws: VocabularyError.self) {
      try registry.add(yaml: yaml, file: "own.yaml")
    }
    #expect(error?.code == code)
    #expect(error?.line ?? 0 >= 1)
    if code != .notYAML { #expect(error?.line == line) }
  }

  @Test func councilsAreOneUnderAllTheirNames() {
    func key(_ name: String) -> String { ProviderNameKey.make(name, kind: .other) }
    #expect(key("Westmark County Council") == key("Westmark"))
    #expect(key("City of Hallow") == key("Hallow City Council"))
    #expect(key("London Borough of Fenwick") == key("Fenwick Council"))
    #expect(key("Derwent City Council") != key("Derwentshire County Council"))
    #expect(key("City Gateway") != key("Gateway"))
  }

  @Test func spellingsOfAnUnregisteredNameAreOneSeries() throws {
    func report(_ id: String, _ published: String, _ name: String) -> ReportMaker {
      ReportMaker(
        id, published: published,
        providers: [Provider(name: name, kind: .communityRehabilitationCompany)]
      ).rating("Leadership", "Good")
    }
    let tables = try tables(
      report("a", "2017", "Norland & Eastmarch CRC"),
      report("b", "2019", "Norland and Eastmarch Community Rehabilitation Company"),
      report("c", "2019", "Norland CRC"))
    #expect(
      tables.scores.map(\.providerID) == [
        "norland-and-eastmarch-crc", "norland-and-eastmarch-crc", "norland-crc",
      ])
    #expect(tables.providers.allSatisfy { !$0.isRegistered })
    #expect(tables.notices.count { $0.code == .unregisteredProvider } == 2)
  }
}

@Suite struct FieldworkDateTests {
  @Test(arguments: [
    ("8 October 2018 to 19 October 2018", "2018-10-19" as String?),
    ("15 to 26 November 2021", "2021-11-26"),
    ("29 October 2018 – 2nd November 2018", "2018-11-02"), ("March and April 2016", "2016-04"),
    ("Spring 2014", "2014"), ("in two weeks", nil),
  ])
  func theLastDayAsFarAsItIsPrinted(printed: String, date: String?) {
    #expect(FieldworkDate.last(of: printed) == date)
  }
}
