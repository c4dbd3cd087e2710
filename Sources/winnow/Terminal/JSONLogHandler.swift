import Export
import Logging

/// Messages as JSON, one object a line, for programs that collect logs: `time` (RFC 3339, UTC),
/// `level`, `message`, and what the message is about (`file`, `code`, `page` and numbers).
struct JSONLogHandler: LogHandler {
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
    var writer = JSONWriter()
    writer.beginObject(.inline)
    writer.put("time", LogTime.now())
    writer.put("level", event.level.rawValue)
    writer.put("command", label)
    writer.put("message", "\(event.message)")
    for key in metadata.keys.sorted() {
      guard let value = metadata[key] else { continue }
      Self.put(key, value, to: &writer)
    }
    writer.endObject()
    // The writer ends with a line feed, and so does the screen.
    screen.write(String(decoding: writer.finish().dropLast(), as: UTF8.self))
  }

  private static func put(_ key: String, _ value: Logger.MetadataValue, to writer: inout JSONWriter)
  {
    // Numbers are given as numbers: a program wants to compare them.
    switch value {
    case .stringConvertible(let number as Int): writer.put(key, number)
    case .stringConvertible(let number as Double): writer.put(key, number)
    default: writer.put(key, "\(value)")
    }
  }
}
