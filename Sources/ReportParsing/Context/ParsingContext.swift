import Layout
import ReportModel

/// All that recognisers share: the document, the profile, and what is known of the report as a whole.
struct ParsingContext {
  /// A block with where it stands.
  struct Item {
    /// The block; blocks in a box follow the box.
    var block: Block
    /// Place among the document's blocks, of the outermost block that it is in.
    var top: Int
    /// Place in `items` of the box that it stands in.
    var box: Int?
  }

  /// The document.
  let document: Document
  /// The words of its family.
  let profile: Profile
  /// What the report says of itself.
  let metadata: Metadata
  /// Id of the report.
  let reportID: String
  /// Its sections.
  let sections: SectionIndex
  /// All blocks in reading order, those in boxes too.
  let items: [Item]
  /// Blocks of the document that are terms of a glossary on lines of their own.
  let glossaryTerms: Set<Int>
  /// The tables among the items, by their places.
  let tables: [Int: TableReading]

  /// Reads what recognisers share.
  init(document: Document, source: Source, profile: Profile) {
    let outline = SectionOutline(document, profile: profile)
    let metadata = MetadataRecogniser(document: document, outline: outline, profile: profile)
      .metadata()
    let reportID = ReportNaming.id(metadata: metadata, source: source, profile: profile)
    self.document = document
    self.profile = profile
    self.metadata = metadata
    self.reportID = reportID
    glossaryTerms = outline.terms
    sections = SectionIndex(
      outline: outline, document: document, profile: profile, metadata: metadata, reportID: reportID
    )
    let items = Self.flatten(document.blocks)
    self.items = items
    var tables: [Int: TableReading] = [:]
    for (index, item) in items.enumerated() {
      guard let grid = item.block.table, grid.rowCount > 0, grid.columnCount > 0 else { continue }
      tables[index] = TableReading(grid, styles: document.styles)
    }
    self.tables = tables
  }

  /// What the headings above an item say of it.
  func place(of item: Item) -> Place { sections.place(ofBlock: item.top) }

  /// Whether an item stands under a heading of a kind.
  func isUnder(_ kind: HeadingVocabulary.Kind, _ item: Item) -> Bool {
    place(of: item).headingKinds.contains(kind)
  }

  /// Provenance of a record that is made of blocks.
  func provenance(of blocks: [Item], confidence: Double, rule: String) -> Provenance {
    provenance(
      regions: blocks.flatMap(\.block.regions), block: blocks.first?.top, confidence: confidence,
      rule: rule)
  }

  /// Provenance of a record whose words stand in regions; `block` is the document's block that tells the
  /// section.
  func provenance(regions: [PageBox], block: Int?, confidence: Double, rule: String) -> Provenance {
    Provenance(
      sectionID: block.flatMap { sections.place(ofBlock: $0).sectionID },
      regions: regions.map(Region.init), confidence: confidence, rule: rule)
  }

  private static func flatten(_ blocks: [Block]) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() { add(block, top: index, box: nil, to: &items) }
    return items
  }

  private static func add(_ block: Block, top: Int, box: Int?, to items: inout [Item]) {
    items.append(Item(block: block, top: top, box: box))
    let place = items.count - 1
    for child in block.children { add(child, top: top, box: place, to: &items) }
  }
}

extension Region {
  /// The same place in the output's form.
  init(_ place: PageBox) {
    self.init(
      page: place.page, x0: place.box.x0, y0: place.box.y0, x1: place.box.x1, y1: place.box.y1)
  }
}
