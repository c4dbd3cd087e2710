import CorpusBuild
import Logging

/// Messages as lines for a person: "winnow build: error: file.pdf: page 3: message".
struct TextLogHandler: LogHandler {
  let label: String
  let screen: MessageScreen
  var logLevel: Logger.Level = .info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let metadata = self.metadata.merging(event.metadata ?? [:]) { $1 }
    var parts = [label]
    switch event.level {
    case .warning: parts.append("warning")
    case .error, .critical: parts.append("error")
    default: break
    }
    if let file = metadata[LogKey.file] { parts.append(PrintableName.text("\(file)")) }
    if let page = metadata[LogKey.page] { parts.append("page \(page)") }
    parts.append("\(event.message)")
    screen.write(parts.joined(separator: ": "))
  }
}

/// Names of what a message is about, apart from its words.
enum LogKey {
  /// The file, as it is named in the corpus.
  static let file = "file"
  /// Stable name of the trouble.
  static let code = "code"
  /// 1-based page.
  static let page = "page"
}
