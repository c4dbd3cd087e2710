import PDFReading
import Testing

/// Pages are 200 by 400 points without text, so that a painted strip under 3 points is a rule.
@Suite struct RuleTests {
  private let black = Colour(red: 0, green: 0, blue: 0)

  @Test func strokedLineIsARuleOfItsWidth() throws {
    let graphics = try graphics(
      "0.7 w 20.3 300.4 m 150.8 300.4 l S 1 0 0 RG 2 w 60 100 m 60 200 l S")
    try #require(graphics.rules.count == 2)
    #expect(isNear(graphics.rules[0].box, 20.3, 99.25, 150.8, 99.95, tolerance: 0.05))
    #expect(graphics.rules[0].isHorizontal && graphics.rules[0].colour == black)
    #expect(isNear(graphics.rules[1].box, 59, 200, 61, 300, tolerance: 0.05))
    #expect(!graphics.rules[1].isHorizontal)
    #expect(graphics.rules[1].colour == Colour(red: 255, green: 0, blue: 0))
    #expect(graphics.fills.isEmpty && graphics.curvedShapes == 0)
  }

  @Test func massesOfLinesAreADrawingOfWhichTheLongestCount() throws {
    var content = "0.2 w "
    for index in 0..<6_000 {
      let (x, y) = (10 + 40 * (index % 15), 10 + 2 * (index / 15))
      content += "\(x) \(y) m \(x + 20) \(y) l S "
    }
    content += "5 5 m 650 5 l S 5 5 m 5 900 l S"
    let file = try PDFFile(content: content, mediaBox: "0 0 700 1000")
    let graphics = try #require(try file.page(1, graphics: .always).graphics)
    #expect(graphics.rules.count == 2)
    #expect(graphics.omittedRules == 6_000)
  }

  @Test func manyLinesThatAreNoMassAllCount() throws {
    var content = "0.2 w "
    for index in 0..<3_000 {
      let (x, y) = (10 + 40 * (index % 15), 10 + 4 * (index / 15))
      content += "\(x) \(y) m \(x + 20) \(y) l S "
    }
    let file = try PDFFile(content: content, mediaBox: "0 0 700 1000")
    let graphics = try #require(try file.page(1, graphics: .always).graphics)
    #expect(graphics.rules.count == 3_000 && graphics.omittedRules == 0)
  }

  @Test func thinFillIsARule() throws {
    let graphics = try graphics("0 g 20 300 150 0.48 re f 20 100 2.5 80 re f 20 50 100 5 re f")
    #expect(graphics.rules.map(\.isHorizontal) == [true, false])
    #expect(isNear(graphics.rules[0].box, 20, 99.52, 170, 100, tolerance: 0.05))
    #expect(graphics.fills.map(\.isRectangle) == [true])
  }

  @Test func thicknessOfARuleGoesWithTheBodySize() throws {
    // A bar of 3.5 points: thin beside text of 16 points, an area beside text of 8.
    let bar = "0 g 20 300 150 3.5 re f "
    let large = try graphics(bar + "BT /F1 16 Tf 20 200 Td (Large text) Tj ET")
    let small = try graphics(bar + "BT /F1 8 Tf 20 200 Td (Small text) Tj ET")
    #expect(large.rules.count == 1 && large.fills.isEmpty)
    #expect(small.rules.isEmpty && small.fills.count == 1)
  }

  @Test func strokedRectangleIsFourRules() throws {
    let graphics = try graphics("1 w 20 100 100 50 re S")
    try #require(graphics.rules.count == 4)
    #expect(isNear(graphics.rules[0].box, 19.5, 249.5, 120.5, 250.5))
    #expect(isNear(graphics.rules[1].box, 19.5, 299.5, 120.5, 300.5))
    #expect(isNear(graphics.rules[2].box, 19.5, 249.5, 20.5, 300.5))
    #expect(isNear(graphics.rules[3].box, 119.5, 249.5, 120.5, 300.5))
    #expect(graphics.fills.isEmpty)
  }

  @Test func strokedRoundedRectangleIsFourRules() throws {
    let graphics = try graphics("1 w \(Shapes.roundedRectangle) S")
    #expect(graphics.rules.count == 4 && graphics.curvedShapes == 0)
  }

  @Test func polylineGivesARuleForEachSide() throws {
    let graphics = try graphics("1 w 20 100 m 120 100 l 120 200 l S")
    #expect(graphics.rules.map(\.isHorizontal) == [true, false])
  }

  @Test func eachSubpathIsARule() throws {
    let graphics = try graphics("1 w 20 100 m 120 100 l 20 150 m 120 150 l 20 200 m 120 200 l S")
    #expect(graphics.rules.count == 3)
  }

  @Test func slantedLineIsNoRule() throws {
    let graphics = try graphics("1 w 20 100 m 120 180 l S")
    #expect(graphics.rules.isEmpty && graphics.curvedShapes == 1)
  }

  @Test func widthFollowsTheMatrix() throws {
    let graphics = try graphics("2 0 0 2 0 0 cm 0.5 w 10 100 m 60 100 l S")
    let rule = try #require(graphics.rules.first)
    #expect(isNear(rule.box, 20, 199.5, 120, 200.5))
  }

  @Test func frameFilledAsARingIsFourRules() throws {
    let graphics = try graphics("0 g 20 100 100 50 re 21 101 98 48 re f*")
    #expect(graphics.rules.count == 4 && graphics.fills.isEmpty)
    try #require(graphics.rules.count == 4)
    #expect(isNear(graphics.rules[0].box, 20, 250, 120, 251))
  }

  @Test func hairlineRingWithItsInsideFirstIsFourRules() throws {
    let graphics = try graphics("0 g 20.5 100.5 99 49 re 20 100 100 50 re f*")
    #expect(graphics.rules.count == 4 && graphics.fills.isEmpty)
  }

  @Test func ringClippedToOneSideIsOneRule() throws {
    // As WeasyPrint draws the border at the top of a box. The slanted ends are where they are found halfway down.
    let graphics = try graphics(
      "q 20 150 m 120 150 l 119 149 l 21 149 l h W n 0 g 20 100 100 50 re 21 101 98 48 re f* Q",
      tolerance: 0.6)
    let rule = try #require(graphics.rules.first)
    #expect(graphics.rules.count == 1 && graphics.fills.isEmpty)
    #expect(rule.box.x0 >= 19.9 && rule.box.x0 <= 21.1 && rule.box.x1 >= 118.9)
    #expect(abs(rule.box.y0 - 250) < 0.1 && abs(rule.box.y1 - 251) < 0.1)
  }

  @Test func ruleIsCutAtItsClip() throws {
    let graphics = try graphics("q 50.5 0 33.3 400 re W n 1 w 20 100 m 120 100 l S Q")
    let rule = try #require(graphics.rules.first)
    #expect(isNear(rule.box, 50.5, 299.5, 83.8, 300.5))
  }

  @Test func borderDrawnCellByCellIsOneRule() throws {
    // As Word draws it: a piece for each cell and a speck at each corner.
    let graphics = try graphics(
      "0 g 20 300 .48 .48 re 20.48 300 50 .48 re 70.48 300 .48 .48 re 70.96 300 50 .48 re 120.96 300 .48 .48 re f"
    )
    let rule = try #require(graphics.rules.first)
    #expect(graphics.rules.count == 1 && graphics.fills.isEmpty)
    #expect(isNear(rule.box, 20, 99.52, 121.44, 100))
    #expect(rule.joints.map { $0.rounded() } == [71])
  }

  @Test(arguments: [
    ("20 300 50 .5 re 70 300 40 .5 re 110 300 30 .5 re", [70.0, 110]),
    // Twice: as the foot of one row and the head of the next.
    ("20 300 50 .5 re 70 300 40 .5 re 20 300 50 .5 re 70 300 40 .5 re", [70]),
    // Dashes.
    ("20 300 3 .5 re 23 300 3 .5 re 26 300 3 .5 re 29 300 3 .5 re", []),
  ])
  func piecesOfCellsMeetAtJoints(path: String, joints: [Double]) throws {
    let rules = try graphics("0 g " + path + " f").rules
    #expect(rules.map { $0.joints.map { $0.rounded() } } == [joints])
  }

  @Test func dashesFilledOneByOneAreOneRule() throws {
    let dashes = (0..<20).map { "\(20 + 5 * $0) 300 3 1 re f" }.joined(separator: " ")
    let graphics = try graphics("0 g " + dashes)
    let rule = try #require(graphics.rules.first)
    #expect(graphics.rules.count == 1 && graphics.fills.isEmpty)
    #expect(isNear(rule.box, 20, 99, 118, 100))
  }

  @Test func dotsFilledOneByOneAreOneRule() throws {
    let dots = (0..<20).map { "50 \(100 + 3 * $0) 1 1 re f" }.joined(separator: " ")
    let graphics = try graphics("0 g " + dots)
    let rule = try #require(graphics.rules.first)
    #expect(graphics.rules.count == 1 && !rule.isHorizontal)
    #expect(isNear(rule.box, 50, 242, 51, 300))
  }

  @Test func dashedStrokeIsOneRule() throws {
    let graphics = try graphics("[3 2] 0 d 1 w 20 100 m 120 100 l S")
    #expect(graphics.rules.count == 1)
  }

  @Test func loneSpeckIsAFill() throws {
    let graphics = try graphics("0 g 20 300 2 2 re f 20 200 100 1 re f")
    #expect(graphics.rules.count == 1 && graphics.fills.count == 1)
  }

  @Test func rulesOfDifferentColourStayApart() throws {
    let graphics = try graphics("1 0 0 rg 20 300 50 1 re f 0 0 1 rg 70 300 50 1 re f")
    #expect(graphics.rules.count == 2)
  }

  @Test func rulesOnOneLineButApartStayApart() throws {
    let graphics = try graphics("1 w 20 300 m 80 300 l S 90 300 m 150 300 l S")
    #expect(graphics.rules.count == 2)
  }

  @Test func outlineOfALetterIsNoRule() throws {
    // Filled and stroked to look bolder: the letters consist of level and upright lines.
    let graphics = try graphics("BT 2 Tr 0.3 w /F1 20 Tf 20 300 Td (HIT) Tj ET")
    #expect(graphics.rules.isEmpty)
  }

  @Test func transparentLineIsNotThere() throws {
    let graphics = try graphics("/Clear gs 1 w 20 300 m 80 300 l S 0 g 20 100 50 50 re f")
    #expect(graphics.rules.isEmpty && graphics.fills.isEmpty)
  }
}
