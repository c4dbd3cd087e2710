internal import ReportModel

/// Compares the records of two readings of a report.
struct RecordComparison {
  private let earlierID: String
  private let laterID: String
  private let earlier: RecordFaces
  private let later: RecordFaces
  /// Local names of earlier records by those of the later ones that they are.
  private var names: [String: String] = [:]
  private(set) var changes: [RecordChange] = []
  private(set) var counts: RecordChangeCounts = [:]

  init(earlier: Report, later: Report) {
    earlierID = earlier.id
    laterID = later.id
    self.earlier = RecordFaces(earlier)
    self.later = RecordFaces(later)
  }

  /// Kind by kind in the order of the output, in which sections and tables come before what refers to
  /// them; only a section's parent may come after it among the matched, so names are taken first.
  mutating func run() {
    for kind in RecordKind.allCases {
      let before = earlier.byKind[kind] ?? []
      let now = later.byKind[kind] ?? []
      guard !before.isEmpty || !now.isEmpty else { continue }
      let matching = RecordMatching(before, now, names: names)
      for (index, place) in matching.earlierOf.enumerated() {
        if let place { names[before[place].localID] = now[index].localID }
      }
      var count = ChangeCounts()
      for (index, place) in matching.earlierOf.enumerated() {
        guard let place else {
          count[.added] += 1
          changes.append(RecordChange(now[index], .added))
          continue
        }
        guard let change = change(from: before[place], to: now[index]) else {
          count.unchanged += 1
          continue
        }
        count[change.change] += 1
        changes.append(change)
      }
      for place in matching.removed { changes.append(RecordChange(before[place], .removed)) }
      count[.removed] = matching.removed.count
      counts[kind] = count
    }
  }

  /// What differs between two readings of one record; nil where nothing does.
  private func change(from earlier: RecordFace, to later: RecordFace) -> RecordChange? {
    let fields = FieldChange.changes(earlier.fields, later.fields, isSame: isSame)
    guard !fields.isEmpty || earlier.localID != later.localID else { return nil }
    let isMoved = fields.allSatisfy { RecordFace.places.contains($0.name) }
    return RecordChange(
      kind: later.kind, change: isMoved ? .moved : .altered, id: later.id,
      earlierID: earlier.id == later.id ? nil : earlier.id, pages: later.pages,
      earlierText: earlier.text, laterText: later.text, fields: fields)
  }

  /// Whether a field is the same; one that names a record is where it names the same record, though
  /// that has another name now. A record's own name is told apart.
  private func isSame(_ earlier: Field, _ later: Field) -> Bool {
    if later.name == "id" { return true }
    if earlier.value == later.value { return true }
    guard later.name.hasSuffix("_id"), let before = earlier.value.string,
      let now = later.value.string
    else { return false }
    let name = RecordShape.local(before, in: earlierID)
    return (names[name] ?? name) == RecordShape.local(now, in: laterID)
  }
}
