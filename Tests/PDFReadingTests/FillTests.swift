import PDFReading
import Testing

@Suite struct FillTests {
  @Test func rectangleIsAFillInItsColour() throws {
    let graphics = try graphics("0.2 0.4 0.6 rg 20.4 100.6 100.2 50.4 re f")
    let fill = try #require(graphics.fills.first)
    #expect(fill.isRectangle && fill.colour == Colour(red: 51, green: 102, blue: 153))
    #expect(isNear(fill.box, 20.4, 249, 120.6, 299.4, tolerance: 0.05))
    #expect(graphics.curvedShapes == 0 && graphics.rules.isEmpty)
  }

  @Test func roundedRectangleIsARectangle() throws {
    let fill = try #require(try graphics("0.5 g \(Shapes.roundedRectangle) f").fills.first)
    #expect(fill.isRectangle)
    #expect(isNear(fill.box, 20, 250, 120, 300))
  }

  @Test func discIsACurvedShape() throws {
    let graphics = try graphics("0.5 g \(Shapes.disc) f")
    #expect(graphics.curvedShapes == 1)
    #expect(graphics.fills.map(\.isRectangle) == [false])
  }

  @Test func triangleIsNoRectangle() throws {
    let graphics = try graphics("0.5 g 20 100 m 80 100 l 50 150 l f")
    #expect(graphics.fills.map(\.isRectangle) == [false])
  }

  @Test func eachSubpathIsAFill() throws {
    let graphics = try graphics("0.5 g 20 100 50 50 re 80 100 50 50 re 140 100 50 50 re f")
    #expect(graphics.fills.count == 3)
  }

  @Test func fillsComeInDrawingOrder() throws {
    let graphics = try graphics(
      "0.2 g 20 100 50 50 re f 0.4 g 20 300 50 50 re f 0.6 g 20 200 50 50 re f")
    #expect(graphics.fills.map(\.colour.red) == [51, 102, 153])
  }

  @Test func whitePageGroundIsDropped() throws {
    let graphics = try graphics("1 g 0 0 200 400 re f 0.5 g 20 100 50 50 re f")
    #expect(graphics.fills.map(\.colour.red) == [128])
  }

  @Test func tintedPageGroundIsKept() throws {
    let graphics = try graphics("0.9 g 0 0 200 400 re f")
    let fill = try #require(graphics.fills.first)
    #expect(isNear(fill.box, 0, 0, 200, 400))
  }

  @Test func whiteOverATintIsKept() throws {
    let graphics = try graphics("0.5 g 20 100 100 100 re f 1 g 30 110 20 20 re f 20 150 100 1 re f")
    #expect(graphics.fills.map(\.colour.red) == [128, 255])
    #expect(graphics.rules.map(\.colour.red) == [255])
  }

  @Test func fillIsCutAtItsClip() throws {
    let graphics = try graphics("q 30.3 110.7 40 20 re W n 0.5 g 0 0 200 400 re f Q")
    let fill = try #require(graphics.fills.first)
    #expect(isNear(fill.box, 30.3, 269.3, 70.3, 289.3))
  }

  @Test func fillOutsideTheClipIsNotThere() throws {
    let graphics = try graphics("q 30 110 40 20 re W n 0.5 g 100 200 50 50 re f Q")
    #expect(graphics.fills.isEmpty)
  }

  @Test func fillOutsideThePageIsNotThere() throws {
    let graphics = try graphics("0.5 g 300 100 50 50 re f 180 100 50 50 re f")
    let fill = try #require(graphics.fills.first)
    #expect(graphics.fills.count == 1 && isNear(fill.box, 180, 250, 200, 300))
  }

  @Test func thickFrameIsFourAreasWithoutItsMiddle() throws {
    let graphics = try graphics("0.5 g 20 100 100 100 re 30 110 80 80 re f*")
    #expect(graphics.fills.count == 4)
    #expect(!graphics.fills.contains { $0.box.area > 1100 })
  }

  /// Browsers draw the sides of a border one by one, each cut out of two rectangles of which the inner comes first, also
  /// where a page's end leaves one side out.
  @Test func innerRectangleMayComeFirst() throws {
    let graphics = try graphics(
      "0.5 g q 20 100 2 100 re W n 21 100 98 99 re 20 100 100 100 re f* Q "
        + "q 20 198 100 2 re W n 21 100 98 99 re 20 100 100 100 re f* Q")
    #expect(graphics.fills.isEmpty)
    #expect(graphics.rules.contains { isNear($0.box, 20, 200, 21, 300) })
    #expect(graphics.rules.contains { $0.box.width > 99 && abs($0.box.y0 - 200) < 0.1 })
  }

  @Test func rectangleInsideARectangleWoundTheSameWayLeavesNoHole() throws {
    let graphics = try graphics("0.5 g 20 100 100 100 re 30 110 80 80 re f")
    #expect(graphics.fills.contains { isNear($0.box, 20, 200, 120, 300) })
  }

  @Test func pictureHasItsBox() throws {
    let graphics = try graphics(
      "q 60 0 0 30 20.5 100.5 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00FF00FF> EI Q")
    let image = try #require(graphics.images.first)
    #expect(isNear(image, 20.5, 269.5, 80.5, 299.5))
    #expect(graphics.fills.isEmpty)
  }

  @Test func stencilPictureIsAPicture() throws {
    let graphics = try graphics(
      "q 0 g 60 0 0 32 20 100 cm BI /IM true /W 16 /H 2 /BPC 1 /F /AHx ID AAAA5555> EI Q")
    let image = try #require(graphics.images.first)
    #expect(isNear(image, 20, 268, 80, 300))
  }

  @Test func lettersDrawnAsOutlinesCountAsCurvedShapes() throws {
    let letters = (0..<50).map {
      "q 1 0 0 1 \(3 * ($0 % 10)) \(20 * ($0 / 10)) cm \(Shapes.disc) f Q"
    }
    let page = try PDFFile(content: letters.joined(separator: "\n")).page(1, graphics: .always)
    #expect(page.glyphs.isEmpty)
    #expect((page.graphics?.curvedShapes ?? 0) == 50)
  }
}
