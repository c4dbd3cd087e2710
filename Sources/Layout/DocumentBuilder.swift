public import PDFReading

/// Pages → a document, page by page so that glyphs of one page at a time are in memory.
///
/// ```swift
/// var builder = DocumentBuilder(info: file.info)
/// for number in 1...file.pageCount { builder.add(try file.page(number, graphics: .always)) }
/// let document = builder.finish()
/// ```
public struct DocumentBuilder: Sendable {
  private let settings: LayoutSettings
  private let info: DocumentInfo
  private(set) var sheets: [PageSheet] = []
  private(set) var styles: [TextStyle] = []
  private var styleNumbers: [TextStyle: Int] = [:]
  private var figures = FigureWidths()
  private var turnedPages = TurnedPages()
  private var nameless = NamelessLetters()
  private var unnamed = UnnamedFonts()
  /// Pages with letters that only the whole document can name, kept until it is read; by index.
  private var unread: [Int: (page: PageContent, styleMap: [Int])] = [:]

  /// Starts a document.
  public init(info: DocumentInfo, settings: LayoutSettings = LayoutSettings()) {
    self.info = info
    self.settings = settings
  }

  /// Takes the next page.
  public mutating func add(_ printed: PageContent) {
    var (page, areas) = turnedPages.upright(printed)
    areas += OverprintedTables.taken(from: &page)
    var sheet = sheet(of: page)
    sheet.glyphCount = printed.glyphs.count
    sheet.setApart = areas.map { (area: $0, sheet: self.sheet(of: $0.page)) }
    sheets.append(sheet)
  }

  private mutating func sheet(of printed: PageContent) -> PageSheet {
    let content = unnamed.sized(printed)
    let map = content.styles.map { number(of: $0) }
    figures.learn(content)
    let page = MistakenQuotes.mended(content, figures: figures)
    if !page.nameless.isEmpty {
      nameless.learn(page)
      unread[sheets.count] = (page, map)
    }
    let (lines, typed) = TypedRules.parted(
      page.nameless.isEmpty ? lines(of: page, styleMap: map) : [])
    var graphics = page.graphics.map(HollowFills.outlined) ?? PageGraphics()
    graphics.rules += typed
    return PageSheet(
      number: page.number, label: page.label, width: page.width, height: page.height,
      lines: lines, graphics: graphics,
      glyphCount: page.glyphs.count)
  }

  private func lines(of page: PageContent, styleMap: [Int]) -> [Line] {
    let set = WordBuilder(settings: settings).words(
      of: page, styleMap: styleMap, figures: figures)
    let words = DrawnBullets(styles: styles).added(to: set, from: page.graphics)
    return LineBuilder(settings: settings).lines(of: words, page: page.number, styles: styles)
  }

  /// All pages with their lines, also of those whose letters had no names before.
  private func readSheets() -> [PageSheet] {
    var sheets = sheets
    for (index, (page, styleMap)) in unread {
      var page = page
      page.glyphs += nameless.named(page)
      sheets[index].lines = lines(of: page, styleMap: styleMap)
    }
    return sheets
  }

  /// The document-wide number of a style; sizes are rounded to a tenth so that scaled text does not multiply them.
  private mutating func number(of style: TextStyle) -> Int {
    var rounded = style
    rounded.size = (style.size * 10).rounded() / 10
    if let known = styleNumbers[rounded] { return known }
    styles.append(rounded)
    styleNumbers[rounded] = styles.count - 1
    return styles.count - 1
  }

  /// Lays out all pages taken so far.
  public func finish() -> Document {
    var sheets = readSheets()
    var measure = TypeMeasure.of(sheets, styles: styles)
    var vocabulary = HyphenVocabulary()
    for sheet in sheets {
      vocabulary.learn(sheet.lines)
      for (_, part) in sheet.setApart { vocabulary.learn(part.lines) }
    }
    vocabulary.settle()
    let assembler = TextAssembler(styles: styles, vocabulary: vocabulary)
    let gutters = ColumnFinder(measure: measure).gutters(sheets)
    let usualGutter = ColumnFinder(measure: measure).usualGutter(gutters)
    measure = measure.ofLeftColumn(sheets, gutter: usualGutter)
    let cut = usualGutter.flatMap {
      GutterCut(styles: styles, measure: measure, gutter: $0, sheets: sheets)
    }
    for index in sheets.indices {
      if let lines = cut?.cut(sheets[index].lines) { sheets[index].lines = lines }
      guard let gutter = gutters[index] ?? usualGutter else { continue }
      let rows = ColumnRows(settings: settings, gutter: gutter)
      if let lines = rows.settled(sheets[index].lines) { sheets[index].lines = lines }
    }
    let spanningHeads = SpanningHeads(
      sheets, gutters: gutters, leastSize: settings.headingSize * measure.bodySize)
    let furniture = FurnitureFinder(styles: styles, bodyStyle: measure.bodyStyle).find(
      in: sheets)
    let contentsFinder = ContentsFinder(
      styles: styles, bodySize: measure.bodySize, gutter: usualGutter)
    var texts = LaterTexts()

    var flows: [[Block]] = []
    var contents: [ContentsEntry] = []
    var contentsPages: Set<Int> = []
    var notes = FootnoteCollector(assembler: assembler)
    var wasContents = false
    var end: TableEnd?
    for (index, sheet) in sheets.enumerated() {
      var contentsLines: Set<Int> = []
      if index < max(12, sheets.count / 6),
        let found = contentsFinder.contents(
          sheet, excluding: furniture.lines[index], follows: wasContents,
          recur: { texts.count($0, after: index, in: sheets) })
      {
        contentsLines = found.lines
        contents += found.entries
        contentsPages.insert(sheet.number)
        wasContents = true
      } else {
        wasContents = false
      }
      var composer = PageComposer(
        sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure,
        furniture: furniture.lines[index], furnitureRules: furniture.rules[index],
        usualGutter: usualGutter,
        setApart: sheet.setApart.map { area, part in
          // Tables are all that is set apart: what stands under them is text, not notes.
          let inner = PageComposer(
            sheet: part, styles: styles, assembler: assembler, settings: settings,
            measure: measure, furniture: [], furnitureRules: [], usualGutter: nil)
          let flows = inner.compose(contents: [], lastNote: nil, wasCut: false).flows
          return (area.box, flows.map { TurnedPages.restored($0, of: area) })
        })
      composer.cutTable = end
      composer.spanningHeads = spanningHeads
      let result = composer.compose(
        contents: contentsLines, lastNote: notes.lastNumber, wasCut: notes.isOpen)
      flows += result.flows
      end = result.end
      notes.add(result.notes)
    }
    // Pages of tables alone show no gutter of their own.
    let isInColumns = gutters.count { $0 != nil } >= 3
    let columnPages = zip(sheets, gutters).filter { $1 != nil || isInColumns }
    var blocks = BlockJoiner(
      assembler: assembler, styles: styles, measure: measure,
      columnPages: Set(columnPages.map(\.0.number))
    ).joined(flows)
    blocks = finished(
      blocks, contents: contents, contentsPages: contentsPages, measure: measure)
    var document = Document(
      info: info, pages: sheets.map(summary), styles: styles, bodyStyle: measure.bodyStyle,
      blocks: blocks,
      footnotes: notes.finish(), contents: contents,
      furniture: sheets.indices.flatMap { page in
        furniture.lines[page].sorted().map { sheets[page].lines[$0] }
      },
      notices: [])
    FootnoteAnchors.set(&document)
    turnedPages.restore(&document)
    document.notices = LayoutNotices.of(document)
    return document
  }

  /// Cover, headings, captions and quotes among the joined blocks.
  private func finished(
    _ blocks: [Block], contents: [ContentsEntry], contentsPages: Set<Int>, measure: TypeMeasure
  )
    -> [Block]
  {
    let titles = Set((contents.map(\.title) + info.outline.map(\.title)).map(TitleFolding.folded))
    let covers = CoverFinder(measure: measure, styles: styles).coverPages(
      blocks, contents: contentsPages)
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
    let titled = ContentsHeading.marked(headings.classified(rest), contents: contents)
    return cover + quotes.marked(captions.linked(titled))
  }

  private func summary(_ sheet: PageSheet) -> PageSummary {
    PageSummary(
      number: sheet.number, label: sheet.label, width: sheet.width, height: sheet.height,
      glyphCount: sheet.glyphCount,
      drawnShapes: sheet.graphics.images.count + sheet.graphics.curvedShapes)
  }
}
