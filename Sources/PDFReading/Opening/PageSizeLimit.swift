/// How large a page may be. Nothing is printed on paper of a mile: such a size is an error of the file, or an attack on
/// whoever divides the page into steps.
enum PageSizeLimit {
  /// Points: ten times the 200 inches that the format grants (ISO 32000-1, annex C).
  private static let longest = 144_000.0

  /// Whether a side of a page may have this length.
  static func allows(_ side: Double) -> Bool { side <= longest }

  /// Why a page is refused.
  static func message(width: Double, height: Double) -> String {
    "the page is \(text(width)) by \(text(height)) points large, more than \(text(longest)) on a side: "
      + "its page box is wrong"
  }

  private static func text(_ side: Double) -> String {
    Int(exactly: side.rounded()).map(String.init) ?? "\(side)"
  }
}
