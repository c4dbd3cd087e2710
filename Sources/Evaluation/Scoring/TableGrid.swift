/// The cells of a table, each loosely.
struct TableGrid: Hashable {
  let rows: [[LooseText]]

  /// Takes the rows of a table record.
  init(_ table: JSONValue) {
    rows = (table["rows"]?.elements ?? []).map { $0.elements.map(LooseText.init) }
  }

  /// Every word with the number of its occurrences.
  var words: Multiset<ArraySlice<UInt8>> { Multiset(rows.joined().flatMap(\.words)) }

  /// A cell and the one that stands next to it.
  struct Relation: Hashable {
    var cell: LooseText
    var neighbour: LooseText
    var isBelow: Bool
  }

  /// Each cell that is not blank with the nearest such cell to its right and below it.
  var relations: Multiset<Relation> {
    var found: [Relation] = []
    for (rowIndex, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        if let right = row[(column + 1)...].first(where: { !$0.isEmpty }) {
          found.append(Relation(cell: cell, neighbour: right, isBelow: false))
        }
        let column = rows[(rowIndex + 1)...].lazy.filter { column < $0.count }.map { $0[column] }
        if let below = column.first(where: { !$0.isEmpty }) {
          found.append(Relation(cell: cell, neighbour: below, isBelow: true))
        }
      }
    }
    return Multiset(found)
  }
}
