import Testing

@testable import Layout

@Suite("MarkerColumns")
struct MarkerColumnsTests {
  private func split(_ texts: [String]) -> [Double] {
    let lines = texts.enumerated().map {
      Line.sketch($0.element, x: 76, y: 100 + 20 * Double($0.offset), row: $0.offset)
    }
    return MarkerColumns.split([72, 300, 523], lines: lines, em: 11)
  }

  @Test("Row numbers close to their text are a column")
  func numbers() {
    let edges = split(["1. Plans are made", "2. Risks are known"])
    #expect(edges.count == 4)
    #expect(edges[1] > 87 && edges[1] < 90)
  }

  @Test("Text without numbers, numbers without a stop, and single ones among many are none")
  func none() {
    #expect(split(["Plans are made", "Risks are known"]).count == 3)
    #expect(split(["12 plans", "14 risks"]).count == 3)
    #expect(
      split(["1. Plans are made", "Risks are known", "Needs are met", "All is well"]).count == 3)
  }

  @Test("Numbers whose text starts at many places are none")
  func uneven() { #expect(split(["1. Plans are made", "100. Risks are known"]).count == 3) }

  @Test(
    "Numbers in the middle of wrapped texts are a column, also where some share a row with text")
  func centred() {
    let lines: [Line] = [
      .sketch("What helps", x: 76, y: 80, row: 0),
      .sketch("Plans are made and", x: 95, y: 100, row: 1), .sketch("1.", x: 76, y: 106, row: 2),
      .sketch("kept by all", x: 95, y: 112, row: 3),
      .sketch("2. Risks are known", x: 76, y: 130, row: 4),
    ]
    let edges = MarkerColumns.split([72, 300, 523], lines: lines, em: 11)
    #expect(edges.count == 4)
    #expect(edges[1] > 85 && edges[1] < 95)
  }

  @Test("Numbers that stand alone, far from the middle lines of their texts, are a column")
  func alone() {
    let lines: [Line] = [
      .sketch("Plans are made", x: 96, y: 100, row: 0), .sketch("1.", x: 76, y: 112, row: 1),
      .sketch("in good time by all", x: 96, y: 112, row: 1),
      .sketch("of the crews", x: 96, y: 124, row: 2), .sketch("2.", x: 76, y: 144, row: 3),
      .sketch("Risks are known", x: 96, y: 144, row: 3),
    ]
    #expect(MarkerColumns.split([72, 300, 523], lines: lines, em: 11).count == 4)
  }

  @Test("A single number is a row's where another column has the same beside it")
  func paired() {
    let lines: [Line] = [
      .sketch("1.", x: 76, y: 100, row: 0), .sketch("Plans are made", x: 96, y: 100, row: 0),
      .sketch("1.", x: 304, y: 100, row: 0), .sketch("Risks are known", x: 324, y: 100, row: 0),
    ]
    #expect(MarkerColumns.split([72, 300, 523], lines: lines, em: 11).count == 5)
    #expect(MarkerColumns.split([72, 300, 523], lines: Array(lines.prefix(2)), em: 11).count == 3)
  }

  @Test("Whether any line opens with a number")
  func opens() {
    #expect(MarkerColumns.opens([.sketch("Plans"), .sketch("2. Risks")]))
    #expect(!MarkerColumns.opens([.sketch("Plans"), .sketch("2 risks")]))
  }
}
