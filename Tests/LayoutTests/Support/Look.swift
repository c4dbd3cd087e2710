import PDFReading

/// The look of text on a sketched page.
struct Look: Hashable {
  var size = 11.0
  var isBold = false
  var isItalic = false
  var colour = Colour(red: 0, green: 0, blue: 0)
  /// Another family than that of all other text.
  var family = "Sketch"

  /// Running text.
  static let body = Look()
  static let bold = Look(isBold: true)
  static let italic = Look(isItalic: true)
  /// Footnotes, table cells.
  static let small = Look(size: 8.5)
  static let chapter = Look(size: 20, isBold: true)
  static let section = Look(size: 14, isBold: true)

  static func coloured(bold: Bool = true) -> Look {
    Look(isBold: bold, colour: Colour(red: 20, green: 60, blue: 140))
  }

  /// As Poppler would name it.
  var style: TextStyle {
    let suffix = (isBold ? "Bold" : "") + (isItalic ? "Italic" : "")
    return TextStyle(
      fontName: suffix.isEmpty ? family : family + "-" + suffix, size: size, isBold: isBold,
      isItalic: isItalic, colour: colour)
  }
}
