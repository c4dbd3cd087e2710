/// Colours that readers with any colour vision tell apart: M. Okabe and K. Ito, "Color universal design"
/// (2008). Nothing is told by colour alone: marks have shapes and bars have hatchings.
enum Palette {
  static let black = "#000000"
  static let orange = "#E69F00"
  static let skyBlue = "#56B4E9"
  static let green = "#009E73"
  static let yellow = "#F0E442"
  static let blue = "#0072B2"
  static let vermilion = "#D55E00"
  static let purple = "#CC79A7"
  /// Lines behind the data.
  static let faint = "#D9D9D9"
  /// Words beside the data.
  static let grey = "#444444"

  /// Series in order.
  static let series = [blue, vermilion, green, orange, skyBlue, purple, yellow, "#999999"]
}

/// Hatchings of bars, from light to dark in print.
enum Hatching {
  static let barrier = "url(#hatch-barrier)"
  static let improvement = "url(#hatch-improvement)"

  static let definitions = """
    <pattern id="hatch-barrier" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="6" height="6" fill="#D55E00"/>\
    <line x1="0" y1="0" x2="0" y2="6" stroke="#ffffff" stroke-width="2.5"/></pattern>
    <pattern id="hatch-improvement" width="6" height="6" patternUnits="userSpaceOnUse">\
    <rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="1.7" fill="#E69F00"/></pattern>
    """
}
