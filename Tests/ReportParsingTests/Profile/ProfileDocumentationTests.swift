import Foundation
import Testing

/// The page for those who write profiles names every key that a profile may have.
struct ProfileDocumentationTests {
  @Test("Every key of the readers is named in Documentation/Profiles.md")
  func keys() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../").standardized
    let page = try String(
      contentsOf: root.appending(path: "Documentation/Profiles.md"), encoding: .utf8)
    var keys: Set<String> = []
    for folder in ["Vocabulary", "Profile"] {
      let path = root.appending(path: "Sources/ReportParsing/\(folder)")
      for file in try FileManager.default.contentsOfDirectory(
        at: path, includingPropertiesForKeys: nil)
      {
        keys.formUnion(Self.keys(in: try String(contentsOf: file, encoding: .utf8)))
      }
    }
    #expect(keys.count > 90)
    #expect(keys.contains("salutations") && keys.contains("page_words"))
    let missing = keys.filter { !page.contains("`\($0)`") }.sorted()
    #expect(missing.isEmpty, "not documented")
  }

  /// The literals that a reader allows: in `allow(…)`, or in a list of keys.
  private static func keys(in source: String) -> [String] {
    [("allow(", ")"), ("keys = [", "]")].flatMap { opening, end in
      source.components(separatedBy: opening).dropFirst().flatMap { rest in
        let list = rest.components(separatedBy: end)[0]
        let pieces = list.components(separatedBy: "\"")
        return pieces.indices.filter { $0 % 2 == 1 }.map { pieces[$0] }
      }
    }
  }
}
