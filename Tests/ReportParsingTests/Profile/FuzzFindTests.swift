import ReportParsing
import Testing

/// What `make fuzz` has found in the reader of profiles.
@Suite("Finds of the fuzzer in profiles")
struct FuzzFindTests {
  @Test("A character that YAML does not allow is told on one line, with its own line's number")
  func controlCharacter() throws {
    let error = #expect(throws: ProfileError.self) {
      try Profile(yaml: "name: mine\nasides: [by, \0or, from]\n", file: "mine.yaml")
    }
    #expect(
      error?.description
        == "mine.yaml:2: not valid YAML: control characters are not allowed")
  }
}
