import PDFReading
import TestSupport

/// Moves about what was read of the pages of a PDF, as no byte of the file could be changed to.
struct PageMutator {
  private static let texts = [
    "Recommendations", "1. ", "99999999999999999999. ", "Table 1: ", "Figure 1.1: ", "(a) ", "• ",
    "“", "”",
    "Good practice example: ", "43%", "£1,2,3,4.5.6", "1/0", "Contents", "........", "\u{AD}",
    "\u{200B}",
    "\u{301}", "fi", "Appendix 1", "Glossary", "-", "–", "(", ")", "[1]", "1 2 3 4 5 6 7 8 9 10",
  ]

  private static func odd(_ random: inout SeededGenerator) -> Double {
    random.pick([
      0, -1, 1, 1e-9, 842, -842, 1e5, -1e5, 1e7, 0.5, 1e10, 1e12, -1e14, 1e17,
    ])
  }

  /// The pages with changes.
  static func mutated(_ source: [PageContent], _ random: inout SeededGenerator) -> [PageContent] {
    var pages = source
    for _ in 0..<(2 * random.few()) {
      guard !pages.isEmpty else { break }
      let index = random.below(pages.count)
      if random.oneIn(6) {
        reorder(&pages, index, &random)
      } else {
        change(&pages[index], &random)
      }
    }
    for index in pages.indices { pages[index].number = index + 1 }
    return pages
  }

  private static func reorder(
    _ pages: inout [PageContent], _ index: Int, _ random: inout SeededGenerator
  ) {
    switch random.below(4) {
    case 0: pages.insert(pages[index], at: random.below(pages.count))
    case 1: if pages.count > 1 { pages.remove(at: index) }
    case 2: pages.swapAt(index, random.below(pages.count))
    default: pages[index].glyphs = []
    }
  }

  private static func change(_ page: inout PageContent, _ random: inout SeededGenerator) {
    let count = page.glyphs.count
    let start = random.below(count)
    let end = min(count, start + 1 + random.below(1 << random.below(11)))
    switch random.below(13) {
    case 0:
      let (x, y) = (Double(random.below(400) - 200), Double(random.below(400) - 200))
      for place in start..<end { move(&page.glyphs[place].box, x, y) }
    case 1:
      let (x, y) = (odd(&random), odd(&random))
      for place in start..<end { move(&page.glyphs[place].box, x, y) }
    case 2:
      let factor = random.pick([0, 0.1, 3, -1, 100])
      for place in start..<end { scale(&page.glyphs[place].box, factor) }
    case 3: page.glyphs.removeSubrange(start..<end)
    case 4:
      let copy = page.glyphs[start..<end]
      page.glyphs.insert(contentsOf: copy, at: random.below(count + 1))
    case 5: page.glyphs.shuffle(using: &random)
    case 6: (page.width, page.height) = (odd(&random), odd(&random))
    case 7:
      guard !page.styles.isEmpty else { return }
      page.styles[random.below(page.styles.count)].size = random.pick([0, 0.01, 1, 11, 400, 1e6])
    case 8, 9:
      // A word in the place of others.
      for (place, scalar) in zip(start..<end, random.pick(texts).unicodeScalars) {
        page.glyphs[place].scalar = scalar
      }
    case 10: page.graphics = random.oneIn(2) ? nil : PageGraphics()
    case 11: addRules(&page, &random)
    default:
      guard var graphics = page.graphics else { return }
      graphics.rules.shuffle(using: &random)
      graphics.rules.removeLast(random.below(graphics.rules.count + 1))
      graphics.fills.removeLast(random.below(graphics.fills.count + 1))
      page.graphics = graphics
    }
  }

  private static func addRules(_ page: inout PageContent, _ random: inout SeededGenerator) {
    var graphics = page.graphics ?? PageGraphics()
    let black = Colour(red: 0, green: 0, blue: 0)
    for _ in 0..<(1 + random.below(random.oneIn(16) ? 4_000 : 40)) {
      let (x, y) = (Double(random.below(600)), Double(random.below(850)))
      let (width, height) = (Double(random.below(500)), random.oneIn(3) ? odd(&random) : 1)
      let box =
        random.oneIn(2)
        ? Box(x0: x, y0: y, x1: x + width, y1: y + height)
        : Box(x0: x, y0: y, x1: x + height, y1: y + width)
      if random.oneIn(3) {
        graphics.fills.append(Fill(box: box, colour: black, isRectangle: true))
      } else {
        graphics.rules.append(Rule(box: box, colour: black))
      }
    }
    page.graphics = graphics
  }

  private static func move(_ box: inout Box, _ x: Double, _ y: Double) {
    box = Box(x0: box.x0 + x, y0: box.y0 + y, x1: box.x1 + x, y1: box.y1 + y)
  }

  private static func scale(_ box: inout Box, _ factor: Double) {
    box = Box(
      x0: box.x0, y0: box.y0, x1: box.x0 + box.width * factor, y1: box.y0 + box.height * factor)
  }
}
