import CPopplerGraphics

/// Reads what a page draws besides text, from what Poppler's interpreter says of it.
///
/// Beside printing the page this is quicker several times over, exact, and sees into transparency groups, of which
/// printing yields only the picture.
struct InterpretedGraphicsReader {
  private let content: PageContent

  /// Takes the page with its text read.
  init(_ content: PageContent) { self.content = content }

  /// Returns what the page draws; nil where the interpreter cannot read it.
  func read(_ interpreter: PageInterpreter) -> PageGraphics? {
    interpreter.withMarks(ofPage: content.number) { read($0) { _ in true } }
  }

  /// Returns what some of the shapes draw, counted in drawing order.
  func read(_ marks: PageMarks, shapes isWanted: (Int) -> Bool) -> PageGraphics {
    var collector = ShapeCollector(content, letters: LetterBoxes(content.glyphs))
    let shapes = UnsafeBufferPointer(start: marks.shapes, count: marks.shape_count)
    for (index, shape) in shapes.enumerated() where shape.opacity > 0 && isWanted(index) {
      Self.add(shape, Self.subpaths(of: shape, in: marks), to: &collector)
    }
    return collector.finished()
  }

  /// The boxes of all shapes in drawing order, without their strokes' thickness.
  static func boxes(_ marks: PageMarks) -> [Box] {
    UnsafeBufferPointer(start: marks.shapes, count: marks.shape_count).map {
      subpaths(of: $0, in: marks).box ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
    }
  }

  private static func add(
    _ shape: PageShape, _ subpaths: [Subpath], to collector: inout ShapeCollector
  ) {
    let clip = Box(
      x0: Double(shape.clip.0), y0: Double(shape.clip.1), x1: Double(shape.clip.2),
      y1: Double(shape.clip.3))
    let colour = Colour(red: shape.red, green: shape.green, blue: shape.blue)
    switch shape.kind {
    case PAGE_SHAPE_FILL:
      collector.fill(subpaths, colour: colour, isEvenOdd: shape.is_even_odd) {
        $0.intersection(clip)
      }
    case PAGE_SHAPE_STROKE:
      let width = max(ShapeCollector.hairline, Double(shape.line_width))
      collector.stroke(subpaths, colour: colour, width: width) { $0.intersection(clip) }
    case PAGE_SHAPE_SHADING:
      collector.fill([Subpath(clip)], colour: colour, isEvenOdd: false) { $0 }
    case PAGE_SHAPE_IMAGE:
      if let box = subpaths.box?.intersection(clip) { collector.image(box) }
    default:
      collector.drawing(clip)
    }
  }

  private static func subpaths(of shape: PageShape, in marks: PageMarks) -> [Subpath] {
    let range = Int(shape.first_point)..<Int(shape.first_point + shape.point_count)
    return subpaths(UnsafeBufferPointer(start: marks.points, count: marks.point_count)[range])
  }

  private static func subpaths(_ points: Slice<UnsafeBufferPointer<PagePoint>>) -> [Subpath] {
    var subpaths: [Subpath] = []
    var current = Subpath()
    var index = points.startIndex
    func place(_ index: Int) -> Subpath.Point {
      Subpath.Point(x: Double(points[index].x), y: Double(points[index].y))
    }
    while index < points.endIndex {
      switch points[index].kind {
      case PAGE_POINT_START:
        if current.points.count > 1 { subpaths.append(current) }
        current = Subpath(points: [place(index)])
      case PAGE_POINT_CURVE where index + 2 < points.endIndex:
        current.addCurve(place(index), place(index + 1), place(index + 2))
        index += 2
      default:
        current.points.append(place(index))
      }
      index += 1
    }
    if current.points.count > 1 { subpaths.append(current) }
    return subpaths
  }
}
