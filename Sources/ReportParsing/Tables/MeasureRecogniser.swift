import Layout
import ReportModel

/// Reads the numbers of tables, one a row.
struct MeasureRecogniser {
  /// All numbers in the cells of `tables`, which are those of the context in its order.
  func records(in context: ParsingContext, tables: [TableRecord]) -> [Measure] {
    let ratings = RatingTableReader(profile: context.profile)
    var remaining = tables[...]
    var measures: [Measure] = []
    for (index, item) in context.items.enumerated() {
      guard let reading = context.tables[index], let table = remaining.popFirst() else { continue }
      guard [.data, .ratings, .other].contains(table.style), !Self.isFactGrid(reading),
        !ratings.explainsScale(reading)
      else { continue }
      measures += TableMeasures(item: item, reading: reading, table: table, context: context)
        .measures()
    }
    return measures
  }

  /// A number and a sentence a row, without headings: key facts, which are records of their own.
  private static func isFactGrid(_ table: TableReading) -> Bool {
    table.headerRows == 0 && table.grid.columnCount == 2
      && table.texts.allSatisfy { PrintedNumber($0[1]) == nil }
  }
}

/// The numbers of one table.
private struct TableMeasures {
  let item: ParsingContext.Item
  let reading: TableReading
  let table: TableRecord
  let context: ParsingContext
  let place: Place
  /// Number of columns at the left that say what a row is about.
  let labelColumns: Int

  init(
    item: ParsingContext.Item, reading: TableReading, table: TableRecord, context: ParsingContext
  ) {
    self.item = item
    self.reading = reading
    self.table = table
    self.context = context
    place = context.place(of: item)
    let numeric = (0..<reading.grid.columnCount).first { column in
      reading.bodyRows.contains { PrintedNumber(reading.texts[$0][column]) != nil }
    }
    labelColumns = max(1, numeric ?? 1)
  }

  func measures() -> [Measure] {
    let labels = MeasureLabels(vocabulary: context.profile.measures)
    var domain = reading.title.flatMap(standard) ?? place.domain
    var measures: [Measure] = []
    for row in reading.bodyRows {
      if let band = reading.band(at: row) {
        domain = standard(band) ?? domain
        continue
      }
      let rowLabel = label(ofRow: row)
      for cell in reading.grid.cells where cell.row == row && cell.column >= labelColumns {
        let text = cell.content.text
        guard let number = PrintedNumber(text) else { continue }
        let columnLabel = reading.columnLabels[cell.column]
        let column = columnLabel.isEmpty ? nil : columnLabel
        measures.append(
          Measure(
            provenance: context.provenance(
              regions: cell.regions, block: item.top,
              confidence: table.provenance.confidence * (column == nil ? 0.8 : 1),
              rule: "measure.cell"),
            tableID: table.id, rowLabel: rowLabel, columnLabel: column, value: number.value,
            unit: labels.unit(of: number, labels: [column, rowLabel, table.caption]), raw: text,
            period: labels.period(of: [column, rowLabel, table.caption]),
            organisations: organisations(column, rowLabel, table.caption), domain: domain))
      }
    }
    return measures
  }

  private func label(ofRow row: Int) -> String? {
    let parts = (0..<labelColumns).map { reading.text(row: row, column: $0) }
      .filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// "2.2. Planning" in a band names the standard that its rows measure.
  private func standard(_ band: String) -> String? { StandardIndex.standard(band)?.name }

  /// The bodies that the headings of the number name; else those that its chapter is about.
  private func organisations(_ labels: String?...) -> [String] {
    for label in labels.compactMap(\.self) {
      let codes = context.profile.organisations.codes(in: FoldedText(label))
        .filter(place.organisations.contains)
      if !codes.isEmpty { return codes }
    }
    return place.organisations
  }
}
