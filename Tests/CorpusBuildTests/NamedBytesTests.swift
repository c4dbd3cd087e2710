import Testing

@testable import CorpusBuild

@Suite("Output with names to be put in")
struct NamedBytesTests {
  private static let report = Array("mark:report".utf8)
  private static let file = Array("mark:file".utf8)

  private func named(_ text: String) -> NamedBytes {
    NamedBytes(Array(text.utf8), report: Self.report, file: Self.file)
  }

  @Test(
    "Names stand where the marks stood, wherever that is",
    arguments: [
      ("", ""), ("no mark:", "no mark:"), ("mark:report", "R"), ("mark:reportmark:file", "RF"),
      ("a mark:file, mark:rep, mark:report/1 mark:report", "a F, mark:rep, R/1 R"),
      ("mark:mark:report", "mark:R"),
    ])
  func rendering(output: String, expected: String) {
    let named = named(output)
    #expect(named.rendered(report: Array("R".utf8), file: Array("F".utf8)) == Array(expected.utf8))
    #expect(named.rendered(report: Self.report, file: Self.file) == Array(output.utf8))
  }

  @Test("Names can be changed in what was rendered")
  func renaming() {
    let first = named("{mark:report: [mark:file, mark:report/2]}mark:report")
    let rendered = first.rendered(report: Array("long name".utf8), file: Array("".utf8))
    let again = NamedBytes(rendered: rendered, places: first.places, report: 9, file: 0)
    #expect(again == first)
  }

  @Test("Places survive packing; bytes that are no places are refused")
  func packing() throws {
    let places = named("mark:report \(String(repeating: "x", count: 300)) mark:file").places
    var bytes: [UInt8] = [7]
    NamedBytes.pack(places, into: &bytes)
    var index = 1
    #expect(NamedBytes.unpack(bytes, from: &index) == places)
    #expect(index == bytes.count)
    var short = 0
    #expect(NamedBytes.unpack([5, 1], from: &short) == nil)
    var none = 0
    #expect(NamedBytes.unpack([], from: &none) == nil)
  }
}
