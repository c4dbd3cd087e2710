public import Layout
internal import PDFReading

/// A file as a document.
public struct ReadDocument: Sendable {
  /// Its blocks in reading order.
  public var document: Document
  /// What tells its content from any other.
  public var fingerprint: FileFingerprint
  /// Time spent.
  public var times: StageTimes
}

/// File → document: opens the PDF, reads page after page, lays them out.
public struct DocumentReader: Sendable {
  /// Password for encrypted files.
  private let password: String?
  /// Is told what is being done.
  private let observe: @Sendable (WorkStage, _ page: Int, _ count: Int) -> Void

  /// Makes a reader.
  public init(password: String? = nil) {
    self.password = password
    observe = { _, _, _ in }
  }

  /// Makes a reader that tells what it is doing.
  init(observe: @escaping @Sendable (WorkStage, _ page: Int, _ count: Int) -> Void) {
    password = nil
    self.observe = observe
  }

  /// Reads a file. Pages that cannot be read are left out and named among the document's notices;
  /// throws where nothing can be read, also where no page has text.
  public func read(_ path: FilePath) throws(BuildError) -> ReadDocument {
    var times = StageTimes()
    let file = try times.measure(\.fingerprint) { () throws(BuildError) in
      try FingerprintedFile(path)
    }
    return try read(path, file: file, times: times)
  }

  /// Reads a file that has been looked through.
  func read(
    _ path: FilePath, file: FingerprintedFile, times before: StageTimes
  ) throws(BuildError) -> ReadDocument {
    var times = before
    let name = path.text
    observe(.opening, 0, 0)
    let pdf = try times.measure(\.reading) { () throws(BuildError) in try open(path, file: file) }
    var builder = DocumentBuilder(info: pdf.info)
    var coverage = TextCoverage()
    var unreadable: [PDFReadingError] = []
    for number in 1...pdf.pageCount {
      observe(.page, number, pdf.pageCount)
      do {
        let page = try times.measure(\.reading) { () throws(PDFReadingError) in
          try pdf.page(number, graphics: .always)
        }
        coverage.add(page)
        observe(.pageLayout, number, pdf.pageCount)
        times.measure(\.layout) { builder.add(page) }
      } catch {
        unreadable.append(error)
      }
    }
    observe(.layout, 0, pdf.pageCount)
    var document = times.measure(\.layout) { builder.finish() }
    coverage.take(told: document.pages)
    if let failure = coverage.failure(file: name, unreadable: unreadable) { throw failure }
    document.notices = coverage.judged(document.notices) + coverage.notices
    document.notices += unreadable.map {
      LayoutNotice(code: $0.code.rawValue, message: $0.message, page: $0.page)
    }
    return ReadDocument(document: document, fingerprint: file.fingerprint, times: times)
  }

  private func open(_ path: FilePath, file: FingerprintedFile) throws(BuildError) -> PDFFile {
    do {
      if let content = file.content {
        return try PDFFile(bytes: content, name: path.text, password: password)
      }
      if let name = path.string { return try PDFFile(path: name, password: password) }
      return try openByNumber(path)
    } catch {
      throw BuildError(error, file: path.text)
    }
  }

  /// A name that is no UTF-8 cannot be a `String`: the file is opened here and handed on by its number.
  private func openByNumber(_ path: FilePath) throws(PDFReadingError) -> PDFFile {
    let descriptor = path.open()
    // The reader opens it anew; the number has to stay good until then.
    let file = try PDFFile(path: "/proc/self/fd/\(descriptor.number)", password: password)
    _ = consume descriptor
    return file
  }
}
