/// On which pages the gold records of a specimen stand, as its maker wrote them down: for each
/// record, in the gold's order, the page of its first and of its last word.
struct GoldPages {
  private let records: JSONValue

  /// Takes the pages as they stand in their file.
  init(_ json: JSONValue) { records = json["records"] ?? .object([:]) }

  /// Share of the pairs whose record names exactly the true pages; nil where none are known.
  func agreement(
    of pairs: [RecordPair], kind: RecordKind, predicted: [JSONValue]
  ) -> NamedShare? {
    agreement(of: pairs, listed: kind.nameAmongRecords, predicted: predicted)
  }

  /// The same of tables.
  func agreement(ofTables pairs: [RecordPair], predicted: [JSONValue]) -> NamedShare? {
    agreement(of: pairs, listed: RecordKind.tables, predicted: predicted)
  }

  private func agreement(
    of pairs: [RecordPair], listed name: String, predicted: [JSONValue]
  ) -> NamedShare? {
    let truths = records[name]?.elements ?? []
    var share = NamedShare(name: "pages", right: 0, checked: 0)
    for pair in pairs where truths.indices.contains(pair.gold) {
      let expected = Self.pages(truths[pair.gold])
      guard !expected.isEmpty else { continue }
      let found = Set((predicted[pair.predicted]["pages"]?.elements ?? []).compactMap(\.whole))
      share.checked += 1
      share.right += found == expected ? 1 : 0
    }
    return share.checked > 0 ? share : nil
  }

  /// All pages between first and last word, of a second printing ("again") too, and of a table
  /// those of its cells.
  private static func pages(_ truth: JSONValue) -> Set<Int> {
    let cells = truth["cells"]?.elements.map(\.whole) ?? []
    let text = [truth["start"]?.whole, truth["end"]?.whole]
    let again = truth["again"]?.elements.map(\.whole) ?? []
    return range(text + cells).union(range(again))
  }

  private static func range(_ pages: [Int?]) -> Set<Int> {
    let known = pages.compactMap(\.self)
    guard let first = known.min(), let last = known.max() else { return [] }
    return Set(first...last)
  }
}
