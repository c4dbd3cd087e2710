import ReportParsing
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Profiles by name, file and folder")
struct ProfileLoaderTests {
  /// A profile that builds on the one for any report.
  private static func profile(_ name: String) -> String {
    """
    name: \(name)
    extends: generic
    evidence:
      least: 3
      clues:
        - {weight: 3, in: cover, phrases: [inspection of lighthouses]}
    """
  }

  @Test("A profile that comes with the program")
  func builtIn() throws {
    #expect(try ProfileLoader.profiles(fixed: "hmi-probation").fixedName == "hmi-probation")
    #expect(try ProfileLoader.profiles().fixedName == nil)
  }

  @Test("Neither a name nor a file")
  func unknown() {
    let error = #expect(throws: BuildError.self) { try ProfileLoader.profiles(fixed: "lamps") }
    #expect(error?.code == .badProfile)
    #expect(error?.message.contains("hmi-probation") == true)
  }

  @Test("A slip in a file is told with its line")
  func slip() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("name: mine\nwrong: true\n", "mine.yaml")
    let error = #expect(throws: BuildError.self) { try ProfileLoader.profiles(fixed: path) }
    #expect(error?.file == path)
    #expect(error?.message.hasPrefix("line 2: ") == true)
  }

  @Test("A file fixes its own profile, and a folder adds its profiles")
  func added() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.profile("lamps"), "a.yaml")
    _ = try folder.write(Self.profile("buoys"), "b.yml")
    _ = try folder.write("not: a profile", "notes.txt")
    #expect(try ProfileLoader.profiles(fixed: path).fixedName == "lamps")
    let set = try ProfileLoader.profiles(adding: [folder.path])
    #expect(try set.names.prefix(2) == ["lamps", "buoys"])
    #expect(set.fixedName == nil)
    let fixed = try ProfileLoader.profiles(fixed: "buoys", adding: [folder.path])
    #expect(fixed.fixedName == "buoys")
  }

  @Test("A folder without profiles, and a file that is not there")
  func nothing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: BuildError.self) { try ProfileLoader.profiles(adding: [folder.path]) }
    #expect(throws: BuildError.self) {
      try ProfileLoader.profiles(adding: ["\(folder.path)/none.yaml"])
    }
  }
}
