import Layout
import ReportModel

/// Makes sections of headings.
enum SectionRecogniser {
  /// One section for each heading, parents not yet named.
  static func sections(_ outline: SectionOutline, document: Document, profile: Profile)
    -> [Section]
  {
    let confidence = SectionConfidence(document, profile: profile)
    return outline.entries.map { entry in
      let block = document.blocks[entry.block]
      return Section(
        provenance: Provenance(
          regions: block.regions.map(Region.init),
          confidence: confidence.confidence(ofHeading: entry.block), rule: "section"),
        level: entry.level, number: entry.number, title: entry.title)
    }
  }
}
