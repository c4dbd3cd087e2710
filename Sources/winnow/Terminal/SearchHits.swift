import Database
import Export
import Glibc

/// What stands around the words that were searched for.
struct HitMarks {
  var before: String
  var after: String

  /// Bold and coloured on a terminal, two asterisks elsewhere. https://no-color.org is heeded.
  static var ofStandardOutput: HitMarks {
    let refusesColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isatty(STDOUT_FILENO) == 1 && !refusesColour
      ? HitMarks(before: "\u{1B}[1;31m", after: "\u{1B}[0m") : .plain
  }

  /// As Markdown has strong words.
  static let plain = HitMarks(before: "**", after: "**")
}

/// Hits of a search as text, CSV or JSON.
enum SearchHits {
  /// A heading with kind, report, page and date, the words, and the record's id to cite.
  static func text(_ hits: [SearchHit], marks: HitMarks) -> String {
    var text = ""
    for hit in hits {
      if !text.isEmpty { text += "\n" }
      let pages = hit.pages.map(String.init).joined(separator: ", ")
      let head = [
        hit.kind.singular.replacing("_", with: " "), hit.title ?? hit.reportID, hit.published,
        pages.isEmpty ? nil : (hit.pages.count == 1 ? "p. \(pages)" : "pp. \(pages)"),
      ]
      text += head.compactMap(\.self).joined(separator: " · ") + "\n"
      for line in snippet(hit, marks: marks).split(separator: "\n") { text += "  \(line)\n" }
      text += "  [\(hit.id)]\n"
    }
    return text
  }

  /// A line a hit.
  static func csv(_ hits: [SearchHit]) -> [UInt8] {
    CSVLines.bytes(
      header: ["report_id", "id", "kind", "title", "published", "pages", "snippet", "text"],
      hits.map { hit in
        [
          hit.reportID, hit.id, hit.kind.rawValue, hit.title, hit.published,
          hit.pages.map(String.init).joined(separator: "; "), snippet(hit, marks: .plain), hit.text,
        ]
      })
  }

  /// An object a hit.
  static func json(_ hits: [SearchHit]) -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 14)
    writer.beginArray()
    for hit in hits {
      writer.beginObject()
      writer.put("report_id", hit.reportID)
      writer.put("id", hit.id)
      writer.put("kind", hit.kind.rawValue)
      writer.put("title", hit.title)
      writer.put("published", hit.published)
      writer.put("pages", hit.pages)
      writer.put("snippet", snippet(hit, marks: .plain))
      writer.put("matches", hit.snippet.filter(\.isMatch).map(\.text))
      writer.put("text", hit.text)
      writer.endObject()
    }
    writer.endArray()
    return writer.finish()
  }

  private static func snippet(_ hit: SearchHit, marks: HitMarks) -> String {
    hit.snippet.map { $0.isMatch ? marks.before + $0.text + marks.after : $0.text }.joined()
  }
}
