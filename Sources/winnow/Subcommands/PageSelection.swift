import ArgumentParser
import CorpusBuild
import Layout

/// Pages named on the command line: "3-5,9".
struct PageSelection {
  /// The pages.
  let ranges: [ClosedRange<Int>]

  /// Reads it; throws what is wrong with it.
  init(argument: String) throws {
    guard let ranges = PageRanges.pages(argument) else {
      throw ValidationError(Self.trouble(argument))
    }
    self.ranges = ranges
  }

  private static func trouble(_ argument: String) -> String {
    for part in argument.split(separator: ",") {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      let numbers = ends.compactMap { Int($0) }
      guard numbers.count == ends.count else { continue }
      if numbers.contains(where: { $0 < 1 }) { return "pages count from 1" }
      if numbers.count == 2, numbers[0] > numbers[1] {
        return "a range goes from a page to a later one: \(numbers[1])-\(numbers[0])"
      }
    }
    return "name pages and ranges of them, such as 3-5,9"
  }

  /// Refuses pages that the document does not have.
  func check(_ document: Document, file: String) throws(BuildError) {
    guard let beyond = ranges.first(where: { $0.upperBound > document.info.pageCount }) else {
      return
    }
    throw BuildError(
      code: .unreadablePage, file: file, page: max(beyond.lowerBound, document.info.pageCount + 1),
      message: "there is no such page: the file has \(document.info.pageCount)")
  }
}
