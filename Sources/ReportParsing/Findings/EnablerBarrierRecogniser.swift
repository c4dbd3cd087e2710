import Layout
import ReportModel

/// Finds enablers and barriers, strengths and areas for improvement: in tables with such headings, and in
/// lists under such headings or sentences.
struct EnablerBarrierRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [EnablerBarrier] {
    let vocabulary = context.profile.findings
    let tables = FindingTableReader(vocabulary: vocabulary)
    let lists = FindingListReader(vocabulary: vocabulary, items: context.items)
    var records: [EnablerBarrier] = []
    var open: OpenTable?
    var index = 0
    while index < context.items.count {
      let item = context.items[index]
      if let reading = context.tables[index] {
        let grid = reading.grid
        if let sides = tables.sides(of: reading) {
          open = OpenTable(sides: sides, columns: grid.columnCount, number: grid.number)
        } else if open?.columns != grid.columnCount || grid.caption != nil {
          open = nil
        }
        if let open {
          let isHead = tables.sides(of: reading) != nil
          let isApart = isHead && open.sides.allSatisfy { $0.headingWords == 0 }
          let findings = tables.findings(
            of: reading, sides: open.sides, fromRow: isApart ? max(1, reading.headerRows) : 0)
          records += findings.map { record($0, number: open.number, item: item, in: context) }
        }
      } else if let list = lists.list(at: index) {
        records += list.entries.map { record($0, list: list, in: context) }
        index = list.end
        open = nil
        continue
      } else if ![.note, .source].contains(item.block.kind) {
        // Only a table that follows at once can be the rest of one that a page has cut.
        open = nil
      }
      index += 1
    }
    return records
  }

  /// A table of findings whose rest may stand on the next page without its headings.
  private struct OpenTable {
    var sides: [FindingTableReader.Side]
    var columns: Int
    var number: String?
  }

  private func record(
    _ finding: FindingTableReader.Finding, number: String?, item: ParsingContext.Item,
    in context: ParsingContext
  ) -> EnablerBarrier {
    let place = context.place(of: item)
    let caption = item.block.table?.caption.map { FoldedText($0.text) }
    // The caption says it where the headings do not.
    let domain =
      place.domain ?? caption.flatMap { context.profile.domains.names.firstMatch(in: $0)?.value }
    return EnablerBarrier(
      provenance: context.provenance(
        regions: finding.regions, block: item.top,
        confidence: finding.number == nil ? 0.75 : 0.98, rule: "enabler_barrier.table"),
      kind: finding.kind, number: finding.number, text: finding.text,
      organisations: place.organisations, domain: domain, tableNumber: number)
  }

  private func record(
    _ entry: FindingListReader.Entry, list: FindingListReader.List, in context: ParsingContext
  ) -> EnablerBarrier {
    let place = context.place(of: entry.items[0])
    return EnablerBarrier(
      provenance: context.provenance(
        of: entry.items, confidence: list.isHeaded ? 0.97 : 0.9, rule: "enabler_barrier.list"),
      kind: list.kind, number: entry.number, text: entry.text,
      organisations: place.organisations, domain: place.domain)
  }
}
