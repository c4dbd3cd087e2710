import ReportModel

@testable import ReportParsing

/// What is recommended in a document made by hand, as a profile reads it.
func recommendations(
  _ profile: String = "generic", _ make: (inout DocumentMaker) -> Void
) throws -> [Recommendation] {
  var maker = DocumentMaker()
  make(&maker)
  return RecommendationRecogniser().records(in: try maker.context(profile: profile))
}
