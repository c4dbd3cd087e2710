/// The little markup of sketched text: "^{4}" is a raised mark.
enum Markup {
  struct Piece {
    var text: String
    var isRaised: Bool
  }

  static func pieces(_ text: String) -> [Piece] {
    var result: [Piece] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "^{") {
      if start.lowerBound > rest.startIndex {
        result.append(Piece(text: String(rest[..<start.lowerBound]), isRaised: false))
      }
      let tail = rest[start.upperBound...]
      let end = tail.firstIndex(of: "}") ?? tail.endIndex
      result.append(Piece(text: String(tail[..<end]), isRaised: true))
      rest = end < tail.endIndex ? tail[tail.index(after: end)...] : tail[end...]
    }
    if !rest.isEmpty { result.append(Piece(text: String(rest), isRaised: false)) }
    return result
  }

  /// Width in points with usual setting.
  static func width(_ text: String, _ look: Look) -> Double {
    pieces(text).reduce(0) { sum, piece in
      let spaces = piece.text.count { $0 == " " }
      let letters = piece.text.unicodeScalars.count - spaces
      return sum + look.size
        * (Double(letters) * (piece.isRaised ? 0.3 : 0.5) + Double(spaces) * 0.25)
    }
  }

  /// Lines of words that fit a width.
  static func wrapped(_ text: String, width: Double, indent: Double, _ look: Look) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      let room = lines.isEmpty ? width - indent : width
      if !line.isEmpty && self.width(longer, look) > room {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
