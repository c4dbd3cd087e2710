import Foundation
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Putting a folder in the place of another")
struct FolderSwapTests {
  private func folders(earlier: Bool = true) throws -> (
    home: TemporaryFolder, target: String, staging: String
  ) {
    let home = try TemporaryFolder()
    if earlier { try home.write("old", "out/a") }
    try home.write("new", "staging/a")
    return (home, "\(home.path)/out", "\(home.path)/staging")
  }

  @Test("Where there was nothing, the new one is moved there")
  func placed() throws {
    let (home, target, staging) = try folders(earlier: false)
    #expect(FolderSwap.replace(target, with: staging) == .placed)
    #expect(try home.contents() == ["out/a": Array("new".utf8)])
  }

  @Test("The two change places, in one step or in two", arguments: [true, false])
  func replaced(canExchange: Bool) throws {
    let (home, target, staging) = try folders()
    let outcome = FolderSwap.replace(target, with: staging, canExchange: canExchange)
    let earlier = canExchange ? "staging" : "staging-earlier"
    #expect(outcome == .replaced(earlier: "\(home.path)/\(earlier)"))
    #expect(
      try home.contents() == ["out/a": Array("new".utf8), "\(earlier)/a": Array("old".utf8)])
  }

  @Test(
    "If the new one cannot take its place, the earlier one has it again", arguments: [true, false])
  func failed(canExchange: Bool) throws {
    let (home, target, _) = try folders()
    let before = try home.contents()
    let outcome = FolderSwap.replace(
      target, with: "\(home.path)/nowhere", canExchange: canExchange)
    #expect(outcome == .failed(ENOENT))
    #expect(try home.contents() == before)
  }

  @Test("What a build left waiting between two renames is put back")
  func recovered() throws {
    let home = try TemporaryFolder()
    try home.write("old", "staging-earlier/a")
    FolderSwap.recover("\(home.path)/out", from: "\(home.path)/staging")
    #expect(try home.contents() == ["out/a": Array("old".utf8)])
  }

  @Test("Nothing is put back over an output that is there")
  func notRecovered() throws {
    let home = try TemporaryFolder()
    try home.write("old", "staging-earlier/a")
    try home.write("new", "out/a")
    let before = try home.contents()
    FolderSwap.recover("\(home.path)/out", from: "\(home.path)/staging")
    #expect(try home.contents() == before)
  }
}
