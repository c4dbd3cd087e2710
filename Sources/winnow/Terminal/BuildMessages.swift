import CorpusBuild

/// Tells on standard error what a build does.
final class BuildMessages {
  private var progress = ProgressLine()

  /// Tells of one event.
  func tell(_ event: BuildEvent) {
    switch event {
    case .began(let place, let count, let file):
      progress.show("[\(place)/\(count)] \(PrintableName.text(file))")
    case .finished: break
    case .failed(let error): line("error: \(error)")
    case .lost(let error): line("warning: \(error); it is read once more, alone")
    case .damaged(let file, let part):
      line(
        "warning: \(PrintableName.text(file)): what was kept of it is damaged "
          + "(\(PrintableName.text(part))); it is read anew")
    case .duplicate(let file, let first):
      line(
        "warning: \(PrintableName.text(file)): has the same content as \(PrintableName.text(first)) "
          + "and is left out; remove one of them")
    case .warned(let file, let diagnostics):
      for text in DiagnosticLines.lines(file: file, diagnostics) { line(text) }
    case .kept(let folder):
      line(
        "warning: \(PrintableName.text(folder)): files of the earlier output could not be moved from "
          + "here; look through it and remove it")
    }
  }

  /// Tells what came of it all.
  func tell(_ summary: BuildSummary, output: String) {
    let duplicates = summary.inputs.count { $0.status == .duplicate }
    var parts = [
      "\(summary.reportCount) \(summary.reportCount == 1 ? "report" : "reports") written"
    ]
    if !summary.failures.isEmpty { parts.append("\(summary.failures.count) failed") }
    if duplicates > 0 { parts.append("\(duplicates) left out as duplicates") }
    let changes = summary.changes
    parts.append(
      "\(changes.added.count) new, \(changes.altered.count) altered, \(changes.removed.count) gone")
    line("\(PrintableName.text(output)): \(parts.joined(separator: "; "))")
  }

  /// Tells what came of a build that writes lines of results.
  func tell(_ summary: BuildSummary, results: String) {
    let failed = summary.failures.isEmpty ? "" : ", \(summary.failures.count) of failures"
    line("\(PrintableName.text(results)): \(summary.inputs.count) lines written\(failed)")
  }

  /// Takes the progress line away.
  func finish() { progress.clear() }

  private func line(_ text: String) {
    progress.clear()
    StandardError.write("winnow build: \(text)")
  }
}
