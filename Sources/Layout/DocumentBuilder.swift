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
  private var unmapped = UnmappedFonts()
  private var halved = HalvedLigatures()
  private var shifted = ShiftedLigatures()
  private var numbered = NumberedFonts()
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
    let (content, guessed, map) = named(page)
    var sheet = sheet(of: content, styleMap: map, isUnread: !content.nameless.isEmpty)
    sheet.glyphCount = max(printed.glyphs.count, content.glyphs.count)
    sheet.guessedCount = guessed
    if !content.nameless.isEmpty {
      numbered.learn(content)
      unread[sheets.count] = (content, map)
    }
    sheet.setApart = areas.map { area in
      let (content, _, map) = named(area.page)
      return (area, self.sheet(of: content, styleMap: map, isUnread: false))
    }
    sheets.append(sheet)
  }

  /// A page with the letters that itself and those before it tell, how many were told by the order of their font's glyphs,
  /// and the document-wide numbers of its styles.
  private mutating func named(
    _ printed: PageContent
  ) -> (page: PageContent, guessed: Int, styleMap: [Int]) {
    let (content, guessed) = unmapped.read(unnamed.sized(printed))
    let mended = halved.mended(shifted.mended(MistakenLigatures.mended(content)))
    return (mended, guessed, content.styles.map { number(of: $0) })
  }

  /// A page's lines and graphics; lines of one whose letters are not all known wait for the last page.
  private mutating func sheet(
    of content: PageContent, styleMap: [Int], isUnread: Bool
  ) -> PageSheet {
    if !isUnread { figures.learn(content) }
    let page = isUnread ? content : MistakenQuotes.mended(content, figures: figures)
    let (lines, typed) = TypedRules.parted(
      isUnread ? [] : lines(of: page, styleMap: styleMap))
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

  /// Gives lines to the pages whose letters had no names before.
  private mutating func readUnread() {
    numbered.settle()
    // In the order of pages: what one tells counts for the next.
    let pages = unread.sorted { $0.key < $1.key }
    for (index, (printed, styleMap)) in pages {
      let content = numbered.read(printed)
      sheets[index].guessedCount += content.glyphs.count - printed.glyphs.count
      figures.learn(content)
      let page = MistakenQuotes.mended(content, figures: figures)
      nameless.learn(page)
      unread[index] = (page, styleMap)
    }
    for (index, (page, styleMap)) in unread.sorted(by: { $0.key < $1.key }) {
      var page = page
      page.glyphs += nameless.named(page)
      let (lines, typed) = TypedRules.parted(lines(of: page, styleMap: styleMap))
      sheets[index].lines = lines
      sheets[index].graphics.rules += typed
      sheets[index].glyphCount = page.glyphs.count
    }
    unread = [:]
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
    var whole = self
    whole.readUnread()
    let composer = DocumentComposer(
      whole.sheets, styles: styles, info: info, settings: settings)
    var document = composer.document()
    turnedPages.restore(&document)
    document.notices = LayoutNotices.of(document)
    return document
  }
}
