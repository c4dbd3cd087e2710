import Layout
import ReportModel

/// Sections of a report, and for each block what its headings say of it.
struct SectionIndex {
  /// Sections in reading order, with ids.
  let sections: [Section]
  /// Titles of the sections, folded.
  let titles: [FoldedText]

  private let places: [Place]
  private let placeOfBlock: [Int]

  /// Sorts the blocks of a document under its headings.
  init(
    outline: SectionOutline, document: Document, profile: Profile, metadata: Metadata,
    reportID: String
  ) {
    var sections = SectionRecogniser.sections(outline, document: document, profile: profile)
    RecordID.assign(to: &sections, report: reportID)
    for (index, entry) in outline.entries.enumerated() {
      sections[index].parentID = entry.parent.map { sections[$0].id }
      sections[index].provenance.sectionID = sections[index].parentID
    }
    self.sections = sections
    titles = outline.entries.map(\.folded)

    let subjects = SubjectFinder(
      outline: outline, standards: StandardIndex(document, outline: outline), profile: profile,
      metadata: metadata)
    var places: [Place] = []
    var placeOfBlock: [Int] = []
    var previous: (entry: Int?, standard: String?)?
    var announced: String?
    for index in document.blocks.indices {
      let entry = outline.entryOfBlock[index]
      if document.blocks[index].kind == .heading, let entry, subjects.endsStandard(entry) {
        announced = nil
      }
      if let standard = subjects.announcedStandard(at: index) { announced = standard }
      if previous == nil || previous?.entry != entry || previous?.standard != announced {
        var place = subjects.place(under: entry, announced: announced)
        place.sectionID = entry.map { sections[$0].id }
        places.append(place)
        previous = (entry, announced)
      }
      placeOfBlock.append(places.count - 1)
    }
    self.places = places
    self.placeOfBlock = placeOfBlock
  }

  /// Whether the section before, under the same heading, has one of some titles.
  func follows(_ wanted: PhraseSet, at section: Int) -> Bool {
    let parent = sections[section].parentID
    return sections[..<section].lastIndex { $0.parentID == parent }
      .map { wanted.value(of: titles[$0]) != nil } ?? false
  }

  /// What the headings above a block of the document say of it.
  func place(ofBlock index: Int) -> Place {
    placeOfBlock.indices.contains(index) ? places[placeOfBlock[index]] : Place()
  }
}
