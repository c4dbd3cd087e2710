import ReportModel
import Testing

@testable import ReportParsing

struct AddresseeReaderTests {
  private func reader(_ providers: [Provider] = []) throws -> AddresseeReader {
    AddresseeReader(profile: try Profile.probation(), providers: providers)
  }

  @Test(
    "Lead-ins address bodies by code, others by name",
    arguments: [
      (
        "The Community Rehabilitation Company and National Probation Service should",
        ["CRC", "NPS"]
      ),
      (
        "The Community Rehabilitation Company, together with the National Probation Service, should",
        ["CRC", "NPS"]
      ),
      ("In 2019 we recommended that the Northern division should", ["NPS"]),
      ("We recommend that HMPPS and the Ministry of Justice", ["MoJ", "HMPPS"]),
      ("Her Majesty’s Courts and Tribunal Service should", ["HMCTS"]),
      (
        "To reduce delays, police forces and children’s services should",
        ["Police forces", "Children’s services"]
      ),
      ("The Youth Justice Board (YJB) should", ["Youth Justice Board"]),
      ("Holm, Norland and Fens PDU should", ["Holm, Norland and Fens PDU"]),
      (
        "The Norland and Fens Probation Service region should",
        ["Norland and Fens Probation Service region"]
      ),
      ("HMPPS and Norland PDU should", ["HMPPS", "Norland PDU"]),
      ("The Norland Health and Care Partnership should", ["Norland Health and Care Partnership"]),
      ("The Norland Fire and Rescue Service should", ["Norland Fire and Rescue Service"]),
      ("With immediate effect, HMPPS and police forces should", ["HMPPS", "Police forces"]),
      ("Within six months, the Lamp Office should", ["Lamp Office"]),
      ("With HMPPS, police forces should", ["HMPPS", "Police forces"]),
      (
        "Norland Council and Fens Youth Justice Service should",
        ["Norland Council", "Fens Youth Justice Service"]
      ),
      ("Senior managers should", ["Senior managers"]), ("They should", []),
    ])
  func leadIns(_ text: String, _ expected: [String]) throws {
    let found = try reader().addressees(leadIn: text)
    #expect(found == expected)
  }

  @Test(
    "Sentences address their subjects, staff belonging to their body",
    arguments: [
      (
        "National Probation Service court managers should make sure that cases are handed on.",
        ["NPS"]
      ),
      ("The MoJ/NOMS should provide laptops to the CRC.", ["MoJ", "NOMS"]),
      ("CRC case managers, where possible, should check what the NPS is told.", ["CRC"]),
      ("Where it is not practicable to meet, CRC managers should write.", ["CRC"]),
      ("Home visits should be completed by all CRC officers in such cases.", ["CRC"]),
      ("NPS managers to ensure that lists are checked by the CRC.", ["NPS"]),
      ("NOMS should set out what actions the CRC and NPS should take.", ["NOMS"]),
      (
        "NOMS should list the flags and all staff in the NPS and CRCs should use them.",
        ["CRC", "NPS", "NOMS"]
      ),
      (
        "Youth offending teams should plan ahead, and the NPS or CRC concerned should send an officer.",
        ["CRC", "NPS", "Youth offending teams"]
      ),
      (
        "CRCs and prison governors should together make certain of a roof.",
        ["CRC", "Prison governors"]
      ),
      ("CRCs should assess cases. Where there is no time, a manager should say why.", ["CRC"]),
      ("Staff of the NPS, and of every CRC, should close each action.", ["CRC", "NPS"]),
    ])
  func sentences(_ text: String, _ expected: [String]) throws {
    #expect(try reader().addressees(sentence: text) == expected)
  }

  @Test("In a report on one provider its staff are the provider")
  func onlyProvider() throws {
    let reader = try reader([Provider(name: "Norland CRC", kind: .communityRehabilitationCompany)])
    #expect(reader.addressees(leadIn: "Senior managers should") == ["CRC"])
    #expect(reader.addressees(leadIn: "Norland CRC should") == ["CRC"])
  }

  @Test("A provider's name with commas is one name")
  func nameWithCommas() throws {
    let provider = Provider(
      name: "Humber, Lincoln & York CRC", kind: .communityRehabilitationCompany)
    #expect(
      try reader([provider]).addressees(leadIn: "Humber, Lincoln & York CRC should") == ["CRC"])
  }

  @Test("A heading that is only a name addresses the body")
  func headings() throws {
    let reader = try reader()
    #expect(reader.bodies(namedBy: "The Ministry of Justice") == ["MoJ"])
    #expect(reader.bodies(namedBy: "Between the NPS and the companies") == [])
  }
}
