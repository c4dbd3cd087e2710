import CorpusBuild
import ReportModel

/// What has changed between two outputs, for a person to read.
struct ChangeLines {
  /// Whether records that have only moved are listed.
  let listsMoved: Bool

  /// The lines about one report.
  func text(of change: ReportChange) -> String {
    var lines = ["\(change.id): \(headline(change))"]
    for field in change.fields { lines += Self.lines(of: field, indent: "  ") }
    for record in change.records where listsMoved || record.change != .moved {
      // All records of a report that is new or gone would say nothing more.
      guard change.change == .altered else { continue }
      lines += self.lines(of: record)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The last line.
  func text(of summary: ChangeSummary) -> String {
    var parts = [
      "\(summary.added.count) new", "\(summary.removed.count) gone",
      "\(summary.altered.count) altered", "\(summary.unchanged) the same",
    ]
    if !summary.uncompared.isEmpty {
      parts.append("\(summary.uncompared.count) could not be compared")
    }
    return "reports: \(parts.joined(separator: ", "))\n"
  }

  private func headline(_ change: ReportChange) -> String {
    let former = change.earlierID.map { " (was \($0))" } ?? ""
    let word =
      switch change.change {
      case .added: "new"
      case .removed: "gone"
      case .altered, .moved: "altered\(former)"
      }
    let counts = RecordKind.allCases.compactMap { kind in
      change.counts[kind].flatMap { count in
        let parts = Change.allCases.compactMap { change in
          count[change] > 0 ? "\(count[change]) \(change.rawValue)" : nil
        }
        return parts.isEmpty
          ? nil : "\(Self.name(kind)) \(parts.joined(separator: ", "))"
      }
    }
    return counts.isEmpty ? word : "\(word); \(counts.joined(separator: "; "))"
  }

  private func lines(of record: RecordChange) -> [String] {
    let former = record.earlierID.map { " (was \($0))" } ?? ""
    let pages = PageRanges.text(record.pages)
    let place = pages.isEmpty ? "" : ", p. \(pages)"
    var lines = ["  \(record.change.rawValue) \(record.id)\(former)\(place)"]
    if record.earlierText == record.laterText {
      for field in record.fields where field.name != "regions" || record.fields.count == 1 {
        lines += Self.lines(of: field, indent: "      ")
      }
      return lines
    }
    if let text = record.earlierText { lines.append("    - \(Self.oneLine(text))") }
    if let text = record.laterText { lines.append("    + \(Self.oneLine(text))") }
    // The words are shown above; what else differs beside the place they stand in.
    let shown: Set = ["text", "rows", "regions", "definition", "caption", "message", "raw"]
    for field in record.fields where !shown.contains(field.name) {
      lines += Self.lines(of: field, indent: "      ")
    }
    return lines
  }

  private static func lines(of field: FieldChange, indent: String) -> [String] {
    let (earlier, later) = (oneLine(field.earlier.line), oneLine(field.later.line))
    return ["\(indent)\(field.name): \(earlier) -> \(later)"]
  }

  private static func name(_ kind: RecordKind) -> String {
    String(kind.rawValue.map { $0 == "_" ? " " : $0 })
  }

  /// Control characters as escapes: a text of a report must not write to the terminal.
  private static func oneLine(_ text: String) -> String { PrintableName.text(text) }
}
