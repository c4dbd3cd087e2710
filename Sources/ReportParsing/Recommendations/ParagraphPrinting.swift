import Layout
import ReportModel

/// Finds the paragraph of the report in which a recommendation of a list at its end was made first.
///
/// The list names it: "(Paragraph 46)". Where paragraph 46 says the same, it is printed twice.
struct ParagraphPrinting {
  private let context: ParsingContext

  init(_ context: ParsingContext) { self.context = context }

  /// Records with their first printings joined to them.
  func join(_ records: [Recommendation]) -> [Recommendation] {
    guard records.contains(where: { $0.paragraphRefs.count == 1 }) else { return records }
    var paragraphs: [String: [ParsingContext.Item]] = [:]
    for item in context.items where item.block.kind == .listItem {
      guard let marker = item.block.marker, PrintedItemNumber.isNumber(marker) else { continue }
      paragraphs[PrintedItemNumber.number(marker), default: []].append(item)
    }
    return records.map { record in
      guard record.paragraphRefs.count == 1, record.category == .new,
        let same = paragraphs[record.paragraphRefs[0]]?.first(where: { isFirst($0, of: record) })
      else { return record }
      var joined = record
      let place = context.provenance(of: [same], confidence: 1, rule: "")
      joined.occurrences += 1
      joined.provenance.regions += place.regions
      joined.provenance.pages = Set(joined.provenance.pages + place.pages).sorted()
      joined.provenance.confidence = min(0.99, joined.provenance.confidence + 0.05)
      return joined
    }
  }

  private func isFirst(_ item: ParsingContext.Item, of record: Recommendation) -> Bool {
    guard !record.provenance.pages.contains(item.block.page) else { return false }
    return SecondPrinting.commonShare(words(item.block.text), words(record.text)) >= Self.share
  }

  /// Words in common; nested items of the first printing stand in blocks of their own.
  private static let share = 0.85

  private func words(_ text: String) -> [String] {
    FoldedText(text).string.split(separator: " ").map(String.init).sorted()
  }
}
