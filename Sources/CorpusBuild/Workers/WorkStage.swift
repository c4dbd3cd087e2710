/// What a worker is doing, as its black box tells.
enum WorkStage: UInt32, Sendable {
  /// Waiting for a document.
  case idle
  /// Taking a document in.
  case receiving
  /// Opening the PDF.
  case opening
  /// Reading a page.
  case page
  /// Laying a page out.
  case pageLayout
  /// Joining the pages to a document.
  case layout
  /// Recognising records.
  case parsing
  /// Handing over the result.
  case writing
}

extension WorkStage {
  /// The stage of the build that it is part of.
  var buildStage: BuildStage {
    switch self {
    case .idle, .receiving, .opening, .page: .reading
    case .pageLayout, .layout: .layout
    case .parsing: .parsing
    case .writing: .writing
    }
  }
}

/// What a worker noted before it died.
struct WorkTrace: Hashable, Sendable {
  /// What it was doing.
  var stage: WorkStage = .idle
  /// Page that it was reading, from 1.
  var page = 0
  /// Number of pages of the document.
  var pageCount = 0
  /// The signal that ended it, where it was caught.
  var signal: Int32 = 0
  /// Its address space at that moment, in bytes.
  var addressSpace = 0
  /// The last words of libraries.
  var messages = ""

  /// The page, where the trouble is with one.
  var troubledPage: Int? {
    (stage == .page || stage == .pageLayout) && page > 0 ? page : nil
  }

  /// What it was doing, in words.
  var words: String {
    switch stage {
    case .idle: "before it had begun"
    case .receiving: "while it took the file in"
    case .opening: "while it opened the PDF"
    case .page: "while it read page \(page) of \(pageCount)"
    case .pageLayout: "while it laid out page \(page) of \(pageCount)"
    case .layout: "while it joined the pages to a document"
    case .parsing: "while it recognised the records"
    case .writing: "while it handed over the result"
    }
  }
}
