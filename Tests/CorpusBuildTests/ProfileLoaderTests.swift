import ReportParsing
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Profiles by name or file")
struct ProfileLoaderTests {
  @Test("The profile that comes with the program")
  func builtIn() throws {
    #expect(try ProfileLoader.profile("hmi-probation").name == "hmi-probation")
  }

  @Test("Neither a name nor a file")
  func unknown() {
    let error = #expect(throws: BuildError.self) { try ProfileLoader.profile("ofsted") }
    #expect(error?.code == .badProfile)
    #expect(error?.message.contains("hmi-probation") == true)
  }

  @Test("A slip in a file is told with its line")
  func slip() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("name: mine\nwrong: true\n", "mine.yaml")
    let error = #expect(throws: BuildError.self) { try ProfileLoader.profile(path) }
    #expect(error?.file == path)
    #expect(error?.message.hasPrefix("line 2: ") == true)
  }
}
