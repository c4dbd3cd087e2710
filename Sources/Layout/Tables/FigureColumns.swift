internal import PDFReading

/// Columns of numbers: what tells rows of a table from lines of a wrapped text.
enum FigureColumns {
  /// The columns in which most of a region's rows have a number.
  static func columns(_ pieces: [(column: Int, line: Line)], rows: Int) -> Set<Int> {
    var numbers: [Int: Int] = [:]
    var texts: [Int: Int] = [:]
    for piece in pieces {
      if isFigure(piece.line.text) {
        numbers[piece.column, default: 0] += 1
      } else {
        texts[piece.column, default: 0] += 1
      }
    }
    return Set(
      numbers.filter { column, count in
        count * 3 >= rows * 2 && (texts[column] ?? 0) * 3 <= count
      }.keys)
  }

  /// Whether rows are labels with figures beside them: these are most of what stands beside labels, and most rows have
  /// them but for lines of wrapped labels.
  static func haveFigures(_ rows: [[Line]]) -> Bool {
    let beside = rows.filter { $0.count >= 2 }.map { $0.dropFirst() }
    let pieces = beside.joined()
    let count = beside.count { $0.contains { isFigure($0.text) } }
    guard count >= 3, let left = pieces.map(\.box.x0).min() else { return false }
    // Where the figures stand beside a label's first line, how far its others belong is told by the gaps between rows.
    // The last label may be wrapped as well, where no figures stand between the lines of labels.
    let isBeside = rows.suffix(2).contains { $0.count >= 2 }
    let isLed =
      rows.last?.count ?? 0 >= 2
      || isBeside && rows.allSatisfy { $0.first.map { !isFigure($0.text) } ?? true }
    let labels = isLed ? rows.count { row in row.allSatisfy { $0.box.x1 < left } } : 0
    return count * 10 >= (rows.count - labels) * 6
      && pieces.count { isFigure($0.text) } * 10 >= pieces.count * 8
  }

  /// Whether a text is a number as tables print them: "1 234.5", "(12%)", "-", "n/a", "£5m", "..".
  static func isFigure(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    var digits = 0
    var letters = 0
    var marks = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case " ", ",", ".", "%", "(", ")", "+", "-", "–", "—", "\u{2212}", "£", "$", "€", "/", "*",
        ":",
        "<", ">", "~", "±", "'", "\u{2026}", "†", "‡", "=", "\u{A0}", "[", "]":
        marks += 1
      default: letters += 1
      }
    }
    if digits > 0 { return letters <= 2 && letters * 2 <= digits + 1 }
    if letters == 0 { return marks > 0 && marks <= 3 }
    return ["n/a", "n.a.", "na", "nil", "x"].contains(text.lowercased()) || isNote(text)
  }

  /// Whether a text says why there is no number, as statistics do: one to three capitals in brackets, "(NA)", "(D)".
  private static func isNote(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "(") else { return false }
    let scalars = text.unicodeScalars
    return (3...5).contains(scalars.count) && scalars.last == ")"
      && scalars.dropFirst().dropLast().allSatisfy(\.properties.isUppercase)
  }

  /// Whether a line is nothing but several figures: rows of a table beside its labels, and no text.
  static func areFigures(_ line: Line) -> Bool {
    line.words.count >= 2 && line.words.allSatisfy { isFigure($0.text) }
  }

  /// Whether it is a figure of a table's body: years head columns too.
  static func isValue(_ text: String) -> Bool {
    isFigure(text) && !HeaderSeparator.isYear(text)
  }
}
