internal import Glibc

/// Shapes that stand for a value, told apart without colour.
enum Mark: CaseIterable {
  case circle, square, triangleUp, diamond, triangleDown, star, cross, pentagon

  /// The corners around a centre; a circle has many.
  func corners(x: Double, y: Double, radius: Double) -> [(x: Double, y: Double)] {
    func ring(_ count: Int, turn: Double, radii: [Double]) -> [(x: Double, y: Double)] {
      (0..<count).map { step in
        let angle = turn + 2 * Double.pi * Double(step) / Double(count)
        let length = radii[step % radii.count]
        return (x + length * sin(angle), y - length * cos(angle))
      }
    }
    switch self {
    case .circle: return ring(24, turn: 0, radii: [radius])
    case .square: return ring(4, turn: .pi / 4, radii: [radius * 1.25])
    case .triangleUp: return ring(3, turn: 0, radii: [radius * 1.35])
    case .triangleDown: return ring(3, turn: .pi, radii: [radius * 1.35])
    case .diamond: return ring(4, turn: 0, radii: [radius * 1.3])
    case .star: return ring(10, turn: 0, radii: [radius * 1.5, radius * 0.62])
    case .pentagon: return ring(5, turn: 0, radii: [radius * 1.2])
    case .cross:
      let a = radius * 1.1
      let b = radius * 0.4
      return [
        (-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a), (-b, a), (-b, b), (-a, b),
        (-a, -b), (-b, -b),
      ].map { (x + $0.0, y + $0.1) }
    }
  }
}

/// A mark with its colour: one series, or one rating.
struct MarkStyle {
  var mark: Mark
  var colour: String

  /// Ratings from the worst to the best: shape and brightness both tell.
  static let ratings = [
    MarkStyle(mark: .triangleDown, colour: Palette.vermilion),
    MarkStyle(mark: .diamond, colour: Palette.orange),
    MarkStyle(mark: .circle, colour: Palette.skyBlue),
    MarkStyle(mark: .star, colour: Palette.blue),
  ]

  /// No rating on the scale.
  static let none = MarkStyle(mark: .cross, colour: "#ffffff")

  /// The style of a series by its number.
  static func series(_ number: Int) -> MarkStyle {
    let marks = Mark.allCases
    // Eight colours and eight shapes, out of step from the second round on.
    return MarkStyle(
      mark: marks[(number + number / marks.count) % marks.count],
      colour: Palette.series[number % Palette.series.count])
  }

  /// Draws the mark.
  func draw(on canvas: inout SVGCanvas, x: Double, y: Double, radius: Double, tip: String? = nil) {
    canvas.polygon(
      mark.corners(x: x, y: y, radius: radius), fill: colour, outline: Palette.black, tip: tip)
  }
}
