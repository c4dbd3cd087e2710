/// A drawing in SVG 1.1. Lengths are pixels of the drawing, the origin is at the top left.
struct SVGCanvas {
  /// Where a text stands from its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// Width of the drawing.
  let width: Double
  private var body = ""

  init(width: Double) { self.width = width }

  /// The whole file.
  func document(height: Double, title: String, description: String) -> String {
    let size = "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\""
    let box = "viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" \(size) \(box) role="img" \
      font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">
      <title>\(Self.escaped(title))</title>
      <desc>\(Self.escaped(description))</desc>
      <defs>
      \(Hatching.definitions)
      </defs>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(body)</svg>

      """
  }

  /// A straight line.
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: String = "#000000",
    thickness: Double = 1, dashes: String? = nil
  ) {
    let dash = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    body +=
      "<line x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\" "
      + "y2=\"\(Self.number(y2))\" stroke=\"\(colour)\" "
      + "stroke-width=\"\(Self.number(thickness))\"\(dash)/>\n"
  }

  /// A rectangle.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, outline: String? = nil,
    tip: String? = nil
  ) {
    let stroke = outline.map { " stroke=\"\($0)\" stroke-width=\"0.8\"" } ?? ""
    body +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
      + "height=\"\(Self.number(height))\" fill=\"\(fill)\"\(stroke)\(Self.ending("rect", tip))\n"
  }

  /// A circle.
  mutating func circle(
    x: Double, y: Double, radius: Double, fill: String, outline: String? = nil
  ) {
    let stroke = outline.map { " stroke=\"\($0)\" stroke-width=\"0.8\"" } ?? ""
    body +=
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" "
      + "fill=\"\(fill)\"\(stroke)/>\n"
  }

  /// A closed shape through points.
  mutating func polygon(
    _ points: [(x: Double, y: Double)], fill: String, outline: String, tip: String? = nil
  ) {
    let path = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    body +=
      "<polygon points=\"\(path)\" fill=\"\(fill)\" stroke=\"\(outline)\" "
      + "stroke-width=\"0.8\" stroke-linejoin=\"round\"\(Self.ending("polygon", tip))\n"
  }

  /// One line of text on its base line.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: Anchor = .start,
    isBold: Bool = false, colour: String = "#000000", turned: Double? = nil
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let turn = turned.map {
      " transform=\"rotate(\(Self.number($0)) \(Self.number(x)) \(Self.number(y)))\""
    }
    body +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-size=\"\(Self.number(size))\" "
      + "text-anchor=\"\(anchor.rawValue)\" fill=\"\(colour)\"\(weight)\(turn ?? "")>"
      + "\(Self.escaped(text))</text>\n"
  }

  /// The end of an element, with words that a browser shows beside the pointer.
  private static func ending(_ element: String, _ tip: String?) -> String {
    tip.map { "><title>\(escaped($0))</title></\(element)>" } ?? "/>"
  }

  /// Hundredths at most, and never an exponent.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The text as XML has it. Characters that XML does not allow are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
