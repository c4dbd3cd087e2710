import Layout
import ReportModel

/// Makes sections of headings.
enum SectionRecogniser {
  /// One section for each heading, parents not yet named.
  static func sections(_ outline: SectionOutline, document: Document) -> [Section] {
    outline.entries.map { entry in
      let block = document.blocks[entry.block]
      return Section(
        provenance: Provenance(
          regions: block.regions.map(Region.init), confidence: entry.number == nil ? 0.9 : 0.97,
          rule: "section"),
        level: entry.level, number: entry.number, title: entry.title)
    }
  }
}
