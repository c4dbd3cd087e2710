internal import ReportModel

extension Report {
  /// Gives the report another name, and its records the names that they would have had under it.
  mutating func rename(to name: String) {
    guard name != id else { return }
    let prefix = Prefix(old: "\(id)/", new: "\(name)/")
    id = name
    for index in sections.indices { prefix.replace(in: &sections[index].parentID) }
    for index in measures.indices { prefix.replace(in: &measures[index].tableID) }
    rename(\.sections, prefix)
    rename(\.recommendations, prefix)
    rename(\.enablersBarriers, prefix)
    rename(\.practiceExamples, prefix)
    rename(\.tables, prefix)
    rename(\.ratings, prefix)
    rename(\.measures, prefix)
    rename(\.keyFacts, prefix)
    rename(\.quotes, prefix)
    rename(\.figures, prefix)
    rename(\.glossary, prefix)
    rename(\.footnotes, prefix)
    rename(\.diagnostics, prefix)
    // Last: a measure's name depends on that of its table.
    assignIDs()
  }

  private mutating func rename<Kind: Record>(
    _ list: WritableKeyPath<Report, [Kind]>, _ prefix: Prefix
  ) {
    for index in self[keyPath: list].indices {
      prefix.replace(in: &self[keyPath: list][index].provenance.sectionID)
    }
  }

  /// The beginning of the names of a report's records.
  private struct Prefix {
    var old: String
    var new: String

    func replace(in name: inout String?) {
      guard let known = name, known.hasPrefix(old) else { return }
      name = new + known.dropFirst(old.count)
    }
  }
}
