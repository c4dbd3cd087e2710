import ArgumentParser
import CorpusBuild
import Layout

/// Pages named on the command line: "3-5,9".
struct PageSelection: ExpressibleByArgument {
  /// The pages.
  let ranges: [ClosedRange<Int>]

  init?(argument: String) {
    guard let ranges = PageRanges.pages(argument) else { return nil }
    self.ranges = ranges
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
