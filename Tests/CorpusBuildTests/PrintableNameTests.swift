import Testing

@testable import CorpusBuild

@Suite("Names in messages")
struct PrintableNameTests {
  @Test(
    "A message is one line whatever the file's name",
    arguments: [
      ("plain name#1.pdf", "plain name#1.pdf"), ("a\nb.pdf", "a\\nb.pdf"),
      ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"), ("a\u{202E}fdp.exe", "a\\u{202E}fdp.exe"),
      ("Zoë – 報告.pdf", "Zoë – 報告.pdf"), ("a\u{2028}b\r\t", "a\\u{2028}b\\r\\t"),
    ])
  func text(name: String, printed: String) { #expect(PrintableName.text(name) == printed) }

  @Test("Errors name file, page and cause")
  func errors() {
    let error = BuildError(code: .unreadablePage, file: "a\nb.pdf", page: 3, message: "is damaged")
    #expect(error.description == "a\\nb.pdf: page 3: is damaged")
    #expect(
      BuildError(code: .noText, file: "b", message: "has no text").description
        == "b: has no text")
  }
}
