import CPoppler
import CPopplerGraphics

/// Where a document came from, to open it a second time.
enum DocumentOrigin {
  /// A file, by its absolute path.
  case file(String)
  /// Memory.
  case bytes(BytesHandle)
}

/// A document opened for what its pages show: text and paint in one run of Poppler's interpreter, where the C interface
/// takes one for the text and another to draw.
///
/// The C interface does not give away the document behind its own, so it is opened once more: that takes a table of
/// where its objects are, and no page.
final class PageInterpreter {
  private let reader: OpaquePointer
  /// Kept as long as the reader reads from it.
  private let origin: DocumentOrigin

  /// nil where Poppler's interpreter cannot be used, or finds another number of pages.
  init?(_ origin: DocumentOrigin, password: String?, pageCount: Int) {
    guard page_readers_are_available() else { return nil }
    let secret = password.map(Self.latin1)
    let opened =
      switch origin {
      case .file(let path): page_reader_open_file(path, secret)
      case .bytes(let bytes): page_reader_open_bytes(bytes.start, bytes.count, secret)
      }
    guard let opened else { return nil }
    guard Int(page_reader_page_count(opened)) == pageCount else {
      page_reader_close(opened)
      return nil
    }
    reader = opened
    self.origin = origin
  }

  deinit { page_reader_close(reader) }

  /// Calls `body` with what a page (1-based) shows; nil where it cannot be read. Nothing of it lasts longer. The page
  /// that was read last is kept, so that asking again costs nothing.
  func withMarks<Result>(ofPage number: Int, _ body: (PageMarks) -> Result) -> Result? {
    var marks = PageMarks()
    guard page_reader_read(reader, Int32(clamping: number), &marks) else { return nil }
    return body(marks)
  }

  /// The same as if of the page's letters only some had been drawn, counted in drawing order.
  func withMarks<Result>(
    ofPage number: Int, letters: Range<Int>, _ body: (PageMarks) -> Result
  ) -> Result? {
    var marks = PageMarks()
    guard
      page_reader_read_letters(
        reader, Int32(clamping: number), letters.lowerBound, letters.upperBound, &marks)
    else { return nil }
    return body(marks)
  }

  /// The places of a page's letters (1-based) in drawing order, blanks too; none where it cannot be read.
  func letterPlaces(ofPage number: Int) -> [PageLetterPlace] {
    var places: UnsafePointer<PageLetterPlace>?
    var count = 0
    guard page_reader_trace(reader, Int32(clamping: number), &places, &count) else { return [] }
    return Array(UnsafeBufferPointer(start: places, count: count))
  }

  /// Passwords of PDFs are Latin-1 up to version 1.7; what cannot be written in it stays UTF-8, as later ones have it.
  private static func latin1(_ password: String) -> [CChar] {
    let values = password.unicodeScalars.map(\.value)
    guard values.allSatisfy({ $0 < 256 }) else { return Array(password.utf8CString) }
    return values.map { CChar(truncatingIfNeeded: $0) } + [0]
  }
}
