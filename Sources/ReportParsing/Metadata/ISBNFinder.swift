import Layout

/// Finds the number of the book.
enum ISBNFinder {
  /// The last number behind the word: it stands on the back cover, and earlier pages may cite other books.
  static func isbn(in document: Document) -> String? {
    for block in document.blocks.reversed() {
      if let number = isbn(in: block) { return number }
    }
    for note in document.footnotes.reversed() {
      if let number = isbn(in: note.content.text) { return number }
    }
    return document.furniture.lazy.compactMap { isbn(in: $0.text) }.first
  }

  private static func isbn(in block: Block) -> String? {
    if let number = isbn(in: block.text) { return number }
    for child in block.children { if let number = isbn(in: child) { return number } }
    guard let grid = block.table else { return nil }
    let texts = grid.cells.map(\.content.text) + grid.notes + [grid.source ?? ""]
    return texts.lazy.compactMap { isbn(in: $0) }.first
  }

  /// Digits and hyphens behind "ISBN", ten or thirteen digits of them (the last of ten may be an X).
  static func isbn(in text: String) -> String? {
    var rest = text[...]
    while let start = rest.firstRange(of: "ISBN") {
      rest = rest[start.upperBound...]
      // "ISBN-13: 978-…": a label may name the form.
      for label in ["-13", "-10", " 13", " 10"] where rest.hasPrefix(label) {
        let behind = rest.dropFirst(label.count)
        if behind.first == ":" || behind.first == " " { rest = behind }
      }
      let number = rest.drop { $0 == ":" || $0 == " " || $0 == "." || $0 == "\u{A0}" }
        .prefix { $0.isNumber || "-–‑ xX".contains($0) }
      let digits = number.count { $0.isNumber || $0 == "X" || $0 == "x" }
      if digits == 13 || digits == 10 {
        return String(number.reversed().drop { !$0.isNumber && $0 != "X" && $0 != "x" }.reversed())
      }
    }
    return nil
  }
}
