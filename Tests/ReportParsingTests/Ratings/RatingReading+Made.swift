import ReportModel
import Testing

@testable import ReportParsing

extension RatingReading {
  /// What is read of a report made by hand, with the words of a profile.
  static func made(
    _ profile: String = "ofsted", _ make: (inout DocumentMaker) -> Void
  ) throws -> RatingReading {
    var maker = DocumentMaker()
    make(&maker)
    let words = try #require(try ProfileSet().profile(named: profile))
    return RatingRecogniser().reading(
      of: ParsingContext(
        document: maker.document, source: Source(file: "made.pdf"), profile: words))
  }
}
