import CorpusBuild
import Layout
import ReportModel

/// A document's diagnostics as messages: those that cost something of the document, not those about
/// the words of a single record, which travel in the report.
enum DiagnosticLines {
  /// A kind of trouble of a document.
  struct Note {
    /// Stable name of the trouble.
    var code: String
    /// Its pages and what to do.
    var message: String
  }

  /// One line for each kind of trouble, with its pages.
  static func lines(file: String, _ diagnostics: [Diagnostic]) -> [String] {
    lines(file: file, notes(diagnostics))
  }

  /// The same for a document whose records have not been recognised.
  static func lines(file: String, _ notices: [LayoutNotice]) -> [String] {
    lines(file: file, notes(notices.map { ($0.code, $0.page) }))
  }

  /// One note for each kind of trouble.
  static func notes(_ diagnostics: [Diagnostic]) -> [Note] {
    notes(diagnostics.map { ($0.code, $0.page) })
  }

  private static func lines(file: String, _ notes: [Note]) -> [String] {
    notes.map { "warning: \(PrintableName.text(file)): \($0.message)" }
  }

  private static func notes(_ troubles: [(code: String, page: Int?)]) -> [Note] {
    var pages: [String: [Int]] = [:]
    for trouble in troubles where told[trouble.code] != nil {
      pages[trouble.code, default: []].append(trouble.page ?? 0)
    }
    return pages.keys.sorted().map { code in
      let numbers = (pages[code] ?? []).filter { $0 > 0 }
      let place =
        numbers.isEmpty ? "" : "page\(numbers.count == 1 ? "" : "s") \(PageRanges.text(numbers)): "
      return Note(code: code, message: place + (told[code] ?? ""))
    }
  }

  /// What to say, by the code of the diagnostic.
  private static let told = [
    "page-without-text":
      "no text layer (a picture, or letters drawn as outlines): nothing there can be read; "
      + "add a text layer with OCR",
    "manifest-unreadable":
      "is no list of reports as Corpus/manifest.yaml is; datapackage.json names no sources from it",
    "unreadable-text":
      "most letters cannot be told, for the fonts do not say which they are; "
      + "read the page itself, or make its text anew with OCR",
    "guessed-letters":
      "the file does not say which its letters are; they were told by the usual order of glyphs in a font: "
      + "compare some text with the pages",
    "drawing":
      "drawn over with thousands of lines, of which only the longest are held for those of tables; "
      + "compare tables there with the page itself",
    "page-too-large":
      "larger than any paper and left out, for its page box is wrong; ask for the original file",
    "unreadable-page": "damaged or missing and left out; fetch the file again or repair it",
  ]
}
