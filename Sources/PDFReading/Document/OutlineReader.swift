import CPoppler

/// Reads the outline (bookmarks). Depth and number are limited, because a damaged outline can point to itself.
struct OutlineReader {
  let links: LinkReader
  private var entries: [OutlineEntry] = []

  /// No real report comes near these.
  private static let depthLimit = 16
  private static let countLimit = 10_000

  init(document: DocumentHandle) { links = LinkReader(document: document) }

  /// All entries in order.
  static func read(_ document: DocumentHandle) -> [OutlineEntry] {
    var reader = OutlineReader(document: document)
    reader.read(poppler_index_iter_new(document.pointer), level: 1)
    return reader.entries
  }

  private mutating func read(_ iterator: OpaquePointer?, level: Int) {
    guard let iterator else { return }
    defer { poppler_index_iter_free(iterator) }
    guard level <= Self.depthLimit else { return }
    repeat {
      guard entries.count < Self.countLimit else { return }
      if let action = poppler_index_iter_get_action(iterator) {
        defer { poppler_action_free(action) }
        let title = action.pointee.any.title.map { String(cString: $0) } ?? ""
        entries.append(
          OutlineEntry(title: title, level: level, page: links.targetPage(of: action)))
      }
      read(poppler_index_iter_get_child(iterator), level: level + 1)
    } while poppler_index_iter_next(iterator) != 0
  }
}
