package import ReportModel

/// Lists as one text, as CSV files, the database and workbooks have them.
package enum JoinedText {
  /// What stands between two values.
  package static let separator = "; "

  /// "CRC; NPS".
  package static func of(_ values: [String]) -> String { values.joined(separator: separator) }

  /// "8; 29".
  package static func of(_ values: [Int]) -> String { of(values.map(String.init)) }

  /// A table inside a field: cells joined by tabs, rows by newlines, as in the reading-order text.
  package static func of(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }

  /// "0 1 1 2": row, column, row span, column span.
  package static func of(_ spans: [TableSpan]) -> String {
    of(spans.map { $0.numbers.map(String.init).joined(separator: " ") })
  }

  /// "11 72 90.5 523.2 120": page, x0, y0, x1, y1.
  package static func of(_ regions: [Region]) -> String {
    var text: [UInt8] = []
    for region in regions {
      if !text.isEmpty { text.append(contentsOf: separator.utf8) }
      text.append(integer: region.page)
      for edge in region.writtenBox {
        text.append(UInt8(ascii: " "))
        text.append(number: edge)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
