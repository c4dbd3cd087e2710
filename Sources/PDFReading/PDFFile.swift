import CPoppler

/// When the rules, fills and images of a page are read: that costs little, but up to three times as much as its text where
/// the page has to be printed, for want of an interpreter that can be asked.
public enum GraphicsPolicy: Sendable {
  /// Text and links only.
  case none
  /// Always.
  case always
  /// When the page, with its text read and its graphics not, is found to need it.
  case when(@Sendable (PageContent) -> Bool)
}

/// An open PDF. Not for use from several threads at once: open it once for each.
public final class PDFFile {
  /// What the PDF says of itself.
  public let info: DocumentInfo
  /// Name for messages.
  let name: String
  let document: DocumentHandle
  private let origin: DocumentOrigin
  private let password: String?
  /// Opened when a page is first asked for; nil where that cannot be done.
  private lazy var interpreter = PageInterpreter(
    origin, password: password, pageCount: pageCount)

  /// Number of pages, at least 1.
  public var pageCount: Int { info.pageCount }

  /// Opens a file; throws a `PDFReadingError` that says why it cannot be read as a PDF.
  public convenience init(path: String, password: String? = nil) throws(PDFReadingError) {
    let file = try FileBytes(path: path)
    guard file.isRegular else {
      guard let bytes = file.readToEnd(limit: Int(Int32.max)) else {
        throw PDFReadingError(
          code: .notReadable, file: path, message: "cannot be read to its end, or is over 2 GB")
      }
      try self.init(bytes: bytes, name: path, password: password)
      return
    }
    let fullPath = Self.absolutePath(path)
    let document = try DocumentOpener(name: path, password: password).open(file, path: fullPath)
    self.init(
      name: path, document: document, origin: .file(fullPath), password: password,
      info: DocumentInfoReader(document: document).read(FileScan(file)))
  }

  /// Opens a PDF held in memory; `name` stands for it in messages.
  public convenience init(
    bytes: [UInt8], name: String = "-", password: String? = nil
  ) throws(PDFReadingError) {
    let handle = BytesHandle(bytes)
    let document = try DocumentOpener(name: name, password: password)
      .open(handle, start: Array(bytes.prefix(FileSignature.headerReach)))
    self.init(
      name: name, document: document, origin: .bytes(handle), password: password,
      info: DocumentInfoReader(document: document).read(FileScan(bytes)))
  }

  private init(
    name: String, document: DocumentHandle, origin: DocumentOrigin, password: String?,
    info: DocumentInfo
  ) {
    self.name = name
    self.document = document
    self.origin = origin
    self.password = password
    self.info = info
  }

  /// The path from the root, so that the file can be opened again whatever the working directory is then.
  private static func absolutePath(_ path: String) -> String {
    guard let full = g_canonicalize_filename(path, nil) else { return path }
    defer { g_free(full) }
    return String(cString: full)
  }

  /// Reads one page (1-based), turned upright. `graphics` decides, after the text is read, whether to read rules,
  /// fills and images too. Throws `unreadablePage` where Poppler finds no such page, `pageTooLarge`
  /// where it has a size that no paper has.
  public func page(
    _ number: Int, graphics: GraphicsPolicy = .none
  ) throws(PDFReadingError) -> PageContent {
    let page = try open(page: number)
    let size = page.size
    let text = interpretedText(ofPage: number) ?? GlyphReader(page).list
    var content = PageContent(
      number: number, label: takeString(poppler_page_get_label(page.pointer)), width: size.width,
      height: size.height, styles: text.styles, glyphs: text.glyphs,
      namelessLetters: text.namelessCount)
    content.nameless = text.nameless
    content.links = LinkReader(document: document).links(of: page)
    let wanted =
      switch graphics {
      case .none: false
      case .always: true
      case .when(let needed): needed(content)
      }
    if wanted {
      content.graphics =
        interpretedGraphics(of: content) ?? PrintedGraphicsReader(content).read(page)
      content.overprint = overprint(of: content)
    }
    return content
  }

  /// The glyphs of a page (1-based) from Poppler's interpreter; nil where that cannot be asked.
  package func interpretedText(ofPage number: Int) -> GlyphList? {
    interpreter.flatMap { $0.withMarks(ofPage: number) { InterpretedGlyphReader($0).list } }
  }

  /// The same by Poppler's C interface, which takes a run of its own and is here to check the other.
  package func queriedText(ofPage number: Int) throws(PDFReadingError) -> GlyphList {
    GlyphReader(try open(page: number)).list
  }

  /// What a page draws besides text, from Poppler's interpreter; nil where that cannot be asked.
  package func interpretedGraphics(of content: PageContent) -> PageGraphics? {
    interpreter.flatMap { InterpretedGraphicsReader(content).read($0) }
  }

  /// The parts of a page of which one is printed over the other; nil for nearly every page, and for one on which nothing
  /// is drawn that bounds what could be parted.
  private func overprint(of content: PageContent) -> Overprint? {
    let drawn = content.graphics.map { $0.rules.count + $0.fills.count } ?? 0
    guard drawn >= 4, let interpreter,
      interpreter.withMarks(ofPage: content.number, \.may_be_overprinted) ?? false
    else { return nil }
    return OverprintReader(interpreter: interpreter, content: content).read()
  }

  /// The same from printing the page, which is slow and is here to check the other.
  package func printedGraphics(of content: PageContent) throws(PDFReadingError) -> PageGraphics {
    PrintedGraphicsReader(content).read(try open(page: content.number))
  }

  /// The page, ready to be read.
  func open(page number: Int) throws(PDFReadingError) -> PageHandle {
    guard number >= 1, number <= pageCount, let page = PageHandle(document, index: number - 1)
    else {
      let message =
        number >= 1 && number <= pageCount
        ? "the page is damaged or missing; other pages can still be read"
        : "there is no such page: the file has \(pageCount)"
      throw PDFReadingError(code: .unreadablePage, file: name, page: number, message: message)
    }
    let size = page.size
    guard PageSizeLimit.allows(size.width), PageSizeLimit.allows(size.height) else {
      throw PDFReadingError(
        code: .pageTooLarge, file: name, page: number,
        message: PageSizeLimit.message(width: size.width, height: size.height))
    }
    return page
  }
}
