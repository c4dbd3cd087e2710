import Testing

@Suite("Regions of records")
struct RegionTests {
  @Test(
    "Every record has pages, and regions on those pages and inside them",
    arguments: ReportSet.specimens.names)
  func places(name: String) throws {
    let misplaced = try check(name).misplaced()
    #expect(misplaced.isEmpty, "\(misplaced.joined(separator: "\n"))")
  }

  @Test(
    "At least 98 % of every record's words stand in its regions",
    arguments: ReportSet.specimens.names)
  func words(name: String) throws {
    let incomplete = try check(name).incomplete(bar: 0.98)
    #expect(incomplete.isEmpty, "\(incomplete.joined(separator: "\n"))")
  }

  @Test(
    "At least 95 % of the letters in a record's regions are the record's, its label and its notes",
    arguments: ReportSet.specimens.names)
  func letters(name: String) throws {
    let overfull = try check(name).overfull(bar: 0.95)
    #expect(overfull.isEmpty, "\(overfull.joined(separator: "\n"))")
  }

  @Test(
    "The regions of a published report's records hold 98 % of their words and little else",
    .enabled(
      if: ReportSet.published.isPresent, Comment(rawValue: ReportSet.publishedAreMissing)),
    arguments: ReportSet.published.names)
  func published(name: String) throws {
    let parsed = try #require(try ParsedReports.published()[name])
    let check = try RegionCheck(parsed, path: ReportSet.published.path(of: name))
    let wrong = check.misplaced() + check.incomplete(bar: 0.98) + check.overfull(bar: 0.95)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  private func check(_ name: String) throws -> RegionCheck {
    let parsed = try #require(try ParsedReports.specimens()[name])
    return try RegionCheck(parsed, path: ReportSet.specimens.path(of: name))
  }
}
