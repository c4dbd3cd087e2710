import Foundation
import Testing

@testable import Export

@Suite("Data Package")
struct DataPackageTests {
  private func licences(_ names: String?...) throws -> [[String: String]] {
    let package = DataPackage(
      tables: [], origins: names.map { DataPackage.Origin(file: "a.pdf", licence: $0) },
      version: "1")
    let object = try JSONSerialization.jsonObject(with: Data(package.json())) as? [String: Any]
    return object?["licenses"] as? [[String: String]] ?? []
  }

  @Test("Every licence has a name or an address, as the format asks")
  func everyLicence() throws {
    let written = try licences(
      "Harbour Data Terms, 2nd edition", "CC-BY-4.0", "Open Government Licence v3.0",
      "https://harbour.example/terms", "Open Parliament Licence", "…", nil)
    #expect(written.count == 6)
    for licence in written {
      let name = licence["name"]
      #expect(name != nil || licence["path"] != nil, "\(licence)")
      #expect(name?.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) } != false)
    }
    #expect(
      written.contains {
        $0["name"] == "harbour-data-terms-2nd-edition"
          && $0["title"] == "Harbour Data Terms, 2nd edition"
      })
    #expect(written.contains { $0["path"] == "https://harbour.example/terms" })
    #expect(try licences(nil).isEmpty)
  }
}
