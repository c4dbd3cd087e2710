import CorpusBuild

/// Tells on standard error what a build does.
final class BuildMessages {
  private var progress = ProgressLine()

  /// Tells of one event.
  func tell(_ event: BuildEvent) {
    switch event {
    case .began(let place, let count, let file):
      progress.show("[\(place)/\(count)] \(PrintableName.text(file))")
    case .failed(let error): line("error: \(error)")
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

  /// Takes the progress line away.
  func finish() { progress.clear() }

  private func line(_ text: String) {
    progress.clear()
    StandardError.write("winnow build: \(text)")
  }
}
