/// Receives the lists of a report one after the other, each with its type.
public protocol RecordVisitor {
  /// Takes all records of one kind, also where there are none.
  mutating func visit<Kind: Record>(_ records: [Kind])
}

extension Report {
  /// Hands every list to the visitor, in the order of the output.
  public func visitRecords<Visitor: RecordVisitor>(_ visitor: inout Visitor) {
    visitor.visit(sections)
    visitor.visit(recommendations)
    visitor.visit(enablersBarriers)
    visitor.visit(practiceExamples)
    visitor.visit(tables)
    visitor.visit(ratings)
    visitor.visit(measures)
    visitor.visit(keyFacts)
    visitor.visit(quotes)
    visitor.visit(figures)
    visitor.visit(glossary)
    visitor.visit(footnotes)
    visitor.visit(diagnostics)
  }

  /// Names every record by its content: see `RecordID`. Recognisers name sections and tables
  /// before other records refer to them; naming again changes nothing.
  public mutating func assignIDs() {
    RecordID.assign(to: &sections, report: id)
    RecordID.assign(to: &recommendations, report: id)
    RecordID.assign(to: &enablersBarriers, report: id)
    RecordID.assign(to: &practiceExamples, report: id)
    RecordID.assign(to: &tables, report: id)
    RecordID.assign(to: &ratings, report: id)
    RecordID.assign(to: &measures, report: id)
    RecordID.assign(to: &keyFacts, report: id)
    RecordID.assign(to: &quotes, report: id)
    RecordID.assign(to: &figures, report: id)
    RecordID.assign(to: &glossary, report: id)
    RecordID.assign(to: &footnotes, report: id)
    RecordID.assign(to: &diagnostics, report: id)
  }

  /// How many records of each kind there are.
  public var recordCounts: [RecordKind: Int] {
    var counter = RecordCounter()
    visitRecords(&counter)
    return counter.counts
  }
}

/// Counts records.
private struct RecordCounter: RecordVisitor {
  var counts: [RecordKind: Int] = [:]

  mutating func visit<Kind: Record>(_ records: [Kind]) { counts[Kind.kind] = records.count }
}
