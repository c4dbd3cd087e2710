import PDFReading

/// Where two readings of one page's graphics part.
struct GraphicsDifference: CustomStringConvertible {
  /// What only the first has.
  var missing: [String] = []
  /// What only the second has.
  var added: [String] = []

  var isEmpty: Bool { missing.isEmpty && added.isEmpty }

  var description: String {
    (missing.map { "- " + $0 } + added.map { "+ " + $0 }).joined(separator: "\n")
  }

  /// Compares edges within `tolerance` points for rules and 0.7 for areas, and colours within 2 of 255.
  ///
  /// What lies inside a group of the first is not looked at: that the second sees what is inside is its merit.
  init(_ first: PageGraphics, _ second: PageGraphics, tolerance: Double = 0.5) {
    let groups = first.groups.map { $0.insetBy(-4.5) }
    func isInGroup(_ box: Box) -> Bool {
      groups.contains {
        $0.x0 <= box.x0 && $0.y0 <= box.y0 && $0.x1 >= box.x1 && $0.y1 >= box.y1
      }
    }
    func near(_ a: Colour, _ b: Colour) -> Bool {
      zip([a.red, a.green, a.blue], [b.red, b.green, b.blue])
        .allSatisfy { abs(Int($0) - Int($1)) <= 2 }
    }
    compare(first.rules, second.rules.filter { !isInGroup($0.box) }, name: "rule") {
      Self.near($0.box, $1.box, tolerance) && near($0.colour, $1.colour)
    }
    compare(first.fills, second.fills.filter { !isInGroup($0.box) }, name: "fill") {
      Self.near($0.box, $1.box, 0.7) && near($0.colour, $1.colour)
        && $0.isRectangle == $1.isRectangle
    }
    compare(first.images, second.images.filter { !isInGroup($0) }, name: "image") {
      Self.near($0, $1, 0.7)
    }
    if first.groups.isEmpty, first.curvedShapes != second.curvedShapes {
      missing.append("curved shapes: \(first.curvedShapes)")
      added.append("curved shapes: \(second.curvedShapes)")
    }
  }

  private static func near(_ a: Box, _ b: Box, _ tolerance: Double) -> Bool {
    isNear(a, b.x0, b.y0, b.x1, b.y1, tolerance: tolerance)
  }

  private mutating func compare<Shape>(
    _ first: [Shape], _ second: [Shape], name: String, isSame: (Shape, Shape) -> Bool
  ) {
    var rest = second
    for shape in first {
      if let index = rest.firstIndex(where: { isSame(shape, $0) }) {
        rest.remove(at: index)
      } else {
        missing.append("\(name) \(shape)")
      }
    }
    added += rest.map { "\(name) \($0)" }
  }
}
