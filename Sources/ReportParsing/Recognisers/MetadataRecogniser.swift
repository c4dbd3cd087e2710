import Layout
import ReportModel

/// Reads what a report says of itself: cover, imprint, acknowledgements.
struct MetadataRecogniser {
  let document: Document
  let outline: SectionOutline
  let profile: Profile

  func metadata() -> Metadata { Metadata() }
}
