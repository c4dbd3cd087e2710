internal import PDFReading

/// Sizes of fonts that have no name: those whose letters are drawings of their own (Type 3), as TeX long made them. Poppler
/// guesses their size by the width of a letter that need not be in them, and may miss it by half; figures are half an
/// em wide in nearly every font.
struct UnnamedFonts: Sendable {
  /// What the reader calls a font without a name.
  private static let name = "Default"
  /// Misses of the guess that fonts with wider or narrower figures can explain.
  private static let trusted = 0.8...1.25
  /// Figures of a look that settle its size.
  private static let fewest = 8
  /// Share of a letter's height that lies beneath the baseline, as Poppler has it for such fonts.
  private static let depth = 0.35 / 1.3

  /// Looks settled so far; of those that were guessed well, the size they have.
  private var sizes: [TextStyle: Double] = [:]

  /// The page with such letters as large as their widths say.
  mutating func sized(_ page: PageContent) -> PageContent {
    guard page.styles.contains(where: { $0.fontName == Self.name }) else { return page }
    for (index, style) in page.styles.enumerated()
    where style.fontName == Self.name && style.size > 0 {
      if sizes[style] == nil { sizes[style] = size(of: index, in: page) }
    }
    let factors = page.styles.map { style in sizes[style].map { $0 / style.size } ?? 1 }
    guard factors.contains(where: { $0 != 1 }) else { return page }
    var result = page
    for index in result.styles.indices { result.styles[index].size *= factors[index] }
    for index in result.glyphs.indices {
      let factor = factors[Int(result.glyphs[index].style)]
      guard factor != 1 else { continue }
      let box = result.glyphs[index].box
      let base = box.y1 - Self.depth * box.height
      result.glyphs[index].box.y0 = base - (1 - Self.depth) * factor * box.height
      result.glyphs[index].box.y1 = base + Self.depth * factor * box.height
    }
    return result
  }

  /// The size that the figures of a look tell; nil where there are too few.
  private func size(of index: Int, in page: PageContent) -> Double? {
    let widths = page.glyphs.filter {
      Int($0.style) == index && ("0"..."9").contains($0.scalar)
    }.map(\.box.width)
    guard widths.count >= Self.fewest, let width = widths.median else { return nil }
    let told = 2 * width
    return Self.trusted.contains(told / page.styles[index].size) ? page.styles[index].size : told
  }
}
