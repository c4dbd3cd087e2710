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
    let content = MistakenLigatures.mended(unmapped.read(unnamed.sized(printed)))
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
    let composer = DocumentComposer(readSheets(), styles: styles, info: info, settings: settings)
    var document = composer.document()
    turnedPages.restore(&document)
    document.notices = LayoutNotices.of(document)
    return document
  }
}
