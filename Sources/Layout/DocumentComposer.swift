internal import PDFReading

/// All pages' lines and graphics → the document: first what only the whole tells (sizes, columns, furniture, words),
/// then page after page, then what goes on from one to the next.
struct DocumentComposer {
  private let sheets: [PageSheet]
  private let styles: [TextStyle]
  private let info: DocumentInfo
  private let settings: LayoutSettings
  private let measure: TypeMeasure
  private let assembler: TextAssembler
  private let furniture: FurnitureFinder.Result
  /// The gutter of each page that shows one, and that of most.
  private let gutters: [Double?]
  private let usualGutter: Double?
  private let spanningHeads: SpanningHeads?
  private let pitches: PitchesOfDocument
  /// The usual gutter with the right column's left edge.
  private let gutterCut: GutterCut?

  /// Learns from all pages.
  init(_ sheets: [PageSheet], styles: [TextStyle], info: DocumentInfo, settings: LayoutSettings) {
    self.styles = styles
    self.info = info
    self.settings = settings
    let measure = TypeMeasure.of(sheets, styles: styles)
    assembler = TextAssembler(styles: styles, vocabulary: Self.vocabulary(of: sheets))
    let columns = ColumnFinder(measure: measure)
    gutters = columns.gutters(sheets)
    usualGutter = columns.usualGutter(gutters)
    self.measure = measure.ofLeftColumn(sheets, gutter: usualGutter)
    let measured = self.measure
    gutterCut = usualGutter.flatMap {
      GutterCut(styles: styles, measure: measured, gutter: $0, sheets: sheets)
    }
    let marks = GluedMarks(styles: styles, bodySize: measured.bodySize)
    let numbers = GluedItemMarks(styles: styles)
    self.sheets = Self.parted(
      sheets, cut: gutterCut, settings: settings, gutters: gutters, usual: usualGutter
    ).map { sheet in
      var sheet = sheet
      let rules = marks.shortRules(of: sheet)
      if let lines = marks.parted(sheet.lines, rules: rules) { sheet.lines = lines }
      if let lines = numbers.parted(sheet.lines) { sheet.lines = lines }
      return sheet
    }
    spanningHeads = SpanningHeads(
      self.sheets, gutters: gutters, leastSize: settings.headingSize * self.measure.bodySize)
    furniture = FurnitureFinder(styles: styles, bodyStyle: self.measure.bodyStyle)
      .find(in: self.sheets)
    pitches = PitchesOfDocument(self.sheets, styles: styles, furniture: furniture.lines)
  }

  /// The document, but for its notices.
  func document() -> Document {
    let contents = contents()
    var flows: [[Block]] = []
    var notes = FootnoteCollector(assembler: assembler)
    var end: TableEnd?
    var cutPanel: PanelCut?
    for index in sheets.indices {
      let result = composer(index, cutTable: end, cutPanel: cutPanel).compose(
        contents: contents.lines[index] ?? [], lastNote: notes.lastNumber, wasCut: notes.isOpen)
      flows += result.flows
      end = result.end
      cutPanel = result.flows.last?.last?.cut
      notes.add(result.notes)
    }
    var document = Document(
      info: info, pages: sheets.map(summary), styles: styles, bodyStyle: measure.bodyStyle,
      blocks: finished(joiner.joined(flows), contents: contents), footnotes: notes.finish(),
      contents: contents.entries,
      furniture: sheets.indices.flatMap { page in
        furniture.lines[page].sorted().map { sheets[page].lines[$0] }
      },
      notices: [])
    FootnoteAnchors.set(&document)
    return document
  }

  // MARK: - What the whole tells

  private static func vocabulary(of sheets: [PageSheet]) -> HyphenVocabulary {
    var vocabulary = HyphenVocabulary()
    for sheet in sheets {
      vocabulary.learn(sheet.lines)
      for (_, part) in sheet.setApart { vocabulary.learn(part.lines) }
    }
    vocabulary.settle()
    return vocabulary
  }

  /// The pages with lines that cross a gutter cut at it, and rows counted column by column.
  private static func parted(
    _ sheets: [PageSheet], cut: GutterCut?, settings: LayoutSettings, gutters: [Double?],
    usual: Double?
  ) -> [PageSheet] {
    zip(sheets, gutters).map { sheet, gutter in
      var sheet = sheet
      if let lines = cut?.cut(sheet.lines) { sheet.lines = lines }
      guard let gutter = gutter ?? usual else { return sheet }
      let rows = ColumnRows(settings: settings, gutter: gutter)
      if let lines = rows.settled(sheet.lines) { sheet.lines = lines }
      return sheet
    }
  }

  /// The printed contents: the entries, their pages, and their lines by page index.
  private struct Contents {
    var entries: [ContentsEntry] = []
    var pages: Set<Int> = []
    var lines: [Int: Set<Int>] = [:]
  }

  private func contents() -> Contents {
    let finder = ContentsFinder(styles: styles, bodySize: measure.bodySize, gutter: usualGutter)
    var texts = LaterTexts()
    var result = Contents()
    for (index, sheet) in sheets.prefix(max(12, sheets.count / 6)).enumerated() {
      guard
        let found = finder.contents(
          sheet, excluding: furniture.lines[index], follows: result.lines[index - 1] != nil,
          recur: { texts.count($0, after: index, in: sheets) })
      else { continue }
      result.entries += found.entries
      result.pages.insert(sheet.number)
      result.lines[index] = found.lines
    }
    return result
  }

  // MARK: - Page after page

  private func composer(
    _ index: Int, cutTable: TableEnd?, cutPanel: PanelCut?
  ) -> PageComposer {
    let sheet = sheets[index]
    var composer = PageComposer(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure,
      furniture: furniture.lines[index], furnitureRules: furniture.rules[index],
      usualGutter: usualGutter)
    composer.setApart = sheet.setApart.map { area, part in
      // Tables are all that is set apart: what stands under them is text, not notes.
      let inner = PageComposer(
        sheet: part, styles: styles, assembler: assembler, settings: settings, measure: measure,
        furniture: [], furnitureRules: [], usualGutter: nil)
      let flows = inner.compose(contents: [], lastNote: nil, wasCut: false).flows
      return (area.box, flows.map { TurnedPages.restored($0, of: area) })
    }
    composer.cutTable = cutTable
    composer.cutPanel = cutPanel
    composer.pitches = pitches
    composer.spanningHeads = spanningHeads
    return composer
  }

  // MARK: - From one to the next

  private var joiner: BlockJoiner {
    // Pages of tables alone show no gutter of their own.
    let isInColumns = gutters.count { $0 != nil } >= 3
    let pages = zip(sheets, gutters).filter { $1 != nil || isInColumns }.map(\.0.number)
    return BlockJoiner(
      assembler: assembler, styles: styles, measure: measure, columnPages: Set(pages),
      columnShift: gutterCut.map { $0.columnLeft - measure.bodyLeft })
  }

  /// Cover, headings, captions and quotes among the joined blocks.
  private func finished(_ blocks: [Block], contents: Contents) -> [Block] {
    let titles = Set(
      (contents.entries.map(\.title) + info.outline.map(\.title)).map(TitleFolding.folded))
    let covers = CoverFinder(measure: measure, styles: styles, settings: settings).coverPages(
      blocks, contents: contents.pages)
    var cover = blocks.filter { covers.contains($0.page) }
    var rest = blocks.filter { !covers.contains($0.page) }
    if covers.isEmpty {
      let opening = OpeningTitle(
        measure: measure, styles: styles, settings: settings, knownTitles: titles)
      for index in opening.indices(in: rest) { rest[index].kind = .title }
    }
    for index in cover.indices where [.paragraph, .listItem].contains(cover[index].kind) {
      cover[index].kind = .title
    }
    let headings = HeadingClassifier(
      styles: styles, settings: settings, measure: measure, knownTitles: titles)
    let captions = CaptionLinker(styles: styles, measure: measure)
    let quotes = QuoteFinder(styles: styles, measure: measure)
    let titled = ContentsHeading.marked(headings.classified(rest), contents: contents.entries)
    return cover + quotes.marked(captions.linked(titled))
  }

  private func summary(_ sheet: PageSheet) -> PageSummary {
    PageSummary(
      number: sheet.number, label: sheet.label, width: sheet.width, height: sheet.height,
      glyphCount: sheet.glyphCount,
      drawnShapes: sheet.graphics.images.count + sheet.graphics.curvedShapes,
      guessedGlyphs: sheet.guessedCount)
  }
}
