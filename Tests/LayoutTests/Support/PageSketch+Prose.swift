@testable import Layout

extension PageSketch {
  /// Pages of running text, each with its own, and with what `decorate` adds to it.
  static func prosePages(_ count: Int, _ decorate: (inout PageSketch) -> Void) -> [PageSketch] {
    (1...count).map { number in
      var page = PageSketch(number)
      page.prose(100 + number * 7, seed: number, y: 100)
      decorate(&page)
      return page
    }
  }
}

extension Document {
  /// Whether the document's text is that of such pages, and nothing else.
  func isProse(ofPages count: Int) -> Bool {
    texts == (1...count).map { Prose.sentence(100 + $0 * 7, seed: $0) }
  }
}
