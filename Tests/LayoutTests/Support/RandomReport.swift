import Layout
import PDFReading
import TestSupport

/// Pages put together at random from what reports hold. Every word is printed once, running heads aside.
struct RandomReport {
  private(set) var pages: [PageSketch] = []
  private(set) var words: [String] = []
  /// The pages laid out.
  private(set) var document = Document.of([])
  private var generator: SeededGenerator
  private var next = 1
  private var note = 0

  init(seed: Int) {
    generator = SeededGenerator(seed: UInt64(seed))
    for number in 1...Int.random(in: 2...5, using: &generator) {
      // Every third report is no report at all, but text and lines strewn over the page.
      if seed.isMultiple(of: 3) { strew(number) } else { addPage(number) }
    }
    document = Document.of(pages)
  }

  private mutating func text(_ count: Int, ended: Bool = true) -> String {
    let own = (next..<(next + count)).map(Prose.word)
    next += count
    words += own
    let text = own.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + (ended ? "." : "")
  }

  private mutating func addPage(_ number: Int) {
    var page = PageSketch(number)
    page.put("Running head", y: 40, .small)
    page.put(String(number), x: 295, y: 815, .small)
    var y = 90.0
    page.paragraph(text(30), y: y)
    y += 80
    while y < 560 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: y = heading(&page, y)
      case 1: y = list(&page, y)
      case 2: y = table(&page, y)
      case 3: y = box(&page, y)
      case 4: y = columns(&page, y)
      case 5: y = openTable(&page, y)
      case 6: y = figure(&page, y)
      default:
        y = page.paragraph(text(Int.random(in: 5...60, using: &generator)), y: y) + 12
      }
    }
    if Bool.random(using: &generator) {
      note += 1
      page.put(text(6) + "^{\(note)}", y: 730)
      page.put("^{\(note)} " + text(5), y: 765, .small)
    }
    pages.append(page)
  }

  private mutating func heading(_ page: inout PageSketch, _ y: Double) -> Double {
    let look: Look = Bool.random(using: &generator) ? .chapter : .section
    page.put(text(2, ended: false), y: y + 10, look)
    return page.paragraph(text(20), y: y + 34) + 12
  }

  private mutating func list(_ page: inout PageSketch, _ y: Double) -> Double {
    var y = y
    for _ in 0..<Int.random(in: 2...4, using: &generator) {
      page.put("•", x: 86, y: y)
      y = page.paragraph(text(Int.random(in: 3...16, using: &generator)), x: 104, y: y) + 3
    }
    return y + 10
  }

  private mutating func table(_ page: inout PageSketch, _ y: Double) -> Double {
    let rows = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
      (0..<3).map { _ in text(1, ended: false) }
    }
    return page.table(rows, xs: [72, 220, 360, 523], top: y) + 24
  }

  private mutating func openTable(_ page: inout PageSketch, _ y: Double) -> Double {
    var y = y + 6
    for _ in 0..<4 {
      for x in [72.0, 230, 400] { page.put(text(1, ended: false), x: x, y: y) }
      y += 18
    }
    return y + 16
  }

  private mutating func box(_ page: inout PageSketch, _ y: Double) -> Double {
    page.put(text(2, ended: false), x: 84, y: y + 18, .bold)
    let end = page.paragraph(text(25), x: 84, y: y + 36, to: 511)
    page.fill(Box(x0: 72, y0: y, x1: 523, y1: end))
    return end + 24
  }

  private mutating func columns(_ page: inout PageSketch, _ y: Double) -> Double {
    let left = page.paragraph(text(24), y: y, to: 285)
    let right = page.paragraph(text(24), x: 310, y: y)
    return max(left, right) + 14
  }

  private mutating func figure(_ page: inout PageSketch, _ y: Double) -> Double {
    page.put("Figure \(next): " + text(3, ended: false), y: y, .bold)
    page.fill(Box(x0: 120, y0: y + 14, x1: 420, y1: y + 90))
    page.put(text(1, ended: false), x: 160, y: y + 50, .small)
    page.put("Source: " + text(3, ended: false), y: y + 112, .small)
    return y + 140
  }

  /// Text in any place and look, rules and tints that have nothing to do with it.
  private mutating func strew(_ number: Int) {
    var page = PageSketch(number)
    let looks: [Look] = [.body, .body, .body, .bold, .italic, .small, .section]
    for row in 0..<34 {
      for column in 0..<3 where Int.random(in: 0..<3, using: &generator) > 0 {
        let count = Int.random(in: 1...2, using: &generator)
        let mark = Int.random(in: 0..<6, using: &generator) == 0 ? "• " : ""
        page.put(
          mark + text(count, ended: Bool.random(using: &generator)),
          x: 60 + 165 * Double(column) + Double.random(in: 0...30, using: &generator),
          y: 80 + 21 * Double(row) + Double.random(in: 0...5, using: &generator),
          looks.randomElement(using: &generator) ?? .body)
      }
    }
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let x = Double.random(in: 40...400, using: &generator)
      let y = Double.random(in: 60...700, using: &generator)
      let length = Double.random(in: 20...300, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: page.rule(y, from: x, to: min(560, x + length))
      case 1: page.upright(x, from: y, to: min(800, y + length))
      default: page.fill(Box(x0: x, y0: y, x1: min(560, x + length), y1: min(800, y + 80)))
      }
    }
    pages.append(page)
  }
}
