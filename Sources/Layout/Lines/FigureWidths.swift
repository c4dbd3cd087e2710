internal import PDFReading

/// How wide each font sets its figures, to tell superior figures from full ones.
///
/// Fonts with superior figures of their own draw a footnote mark in the size and on the baseline of the text:
/// only its narrower advance shows it. What signs a font gives for its hyphens is learned with them.
struct FigureWidths: Sendable {
  /// What was seen of one font.
  fileprivate struct Font {
    /// Of each figure, from nought to nine.
    var figures = [Tally](repeating: Tally(), count: 10)
    /// Least advances of a small and of a large e, as shares of the type size, where any was seen: a letter may be drawn
    /// with room behind it.
    var (small, large) = (Double.infinity, Double.infinity)
    /// Hyphens, and soft ones drawn right before another letter.
    var (hyphens, softInside) = (0, 0)
  }

  /// How often each advance of a figure was seen.
  fileprivate struct Tally {
    /// By advance in hundredths of the type size.
    var counts: [Int: Int] = [:]
    /// The commonest advance, as a share of the type size; of two, the wider.
    var usual = 0.0
    var most = 0
  }

  private var fonts: [String: Font] = [:]
  /// Superior figures take at most this share of the full figure's advance; proportional figures beside
  /// tabular ones may come near it, so that a neighbour has to speak for a mark as well. The room behind a note's
  /// figure counts as part of it.
  private static let superiorShare = 0.78
  /// The same of the other figures' advance.
  static let shareOfOthers = 0.66
  /// No text font's superior figures are wider, in em.
  private static let widestSuperior = 0.46
  /// The same of a small and of a large e, where a font has shown no other figures: the mark of a heading in a font of
  /// its own.
  private static let (shareOfSmall, shareOfLarge) = (0.75, 0.62)

  /// Takes in the figures of a page.
  mutating func learn(_ page: PageContent) {
    var small = [Double](repeating: .infinity, count: page.styles.count)
    var large = small
    var soft: Glyph?
    for glyph in page.glyphs {
      if let before = soft {
        soft = nil
        let size = page.styles[Int(before.style)].size
        if glyph.style == before.style, abs(glyph.box.x0 - before.box.x1) < 0.1 * size,
          abs(glyph.box.y1 - before.box.y1) < 0.1 * size, before.box.width > 0.1 * size
        {
          fonts[page.styles[Int(before.style)].fontName, default: Font()].softInside += 1
        }
      }
      let style = Int(glyph.style)
      if let figure = Self.figure(glyph.scalar) {
        let share = Self.share(glyph, page.styles[style])
        fonts[page.styles[style].fontName, default: Font()].add(share, of: figure)
      } else if glyph.scalar == "e" {
        small[style] = min(small[style], Self.share(glyph, page.styles[style]))
      } else if glyph.scalar == "E" {
        large[style] = min(large[style], Self.share(glyph, page.styles[style]))
      } else if glyph.scalar == "-" {
        fonts[page.styles[style].fontName, default: Font()].hyphens += 1
      } else if glyph.scalar == "\u{AD}" {
        soft = glyph
      }
    }
    for (index, style) in page.styles.enumerated() where min(small[index], large[index]) < .infinity
    {
      fonts[style.fontName, default: Font()].takeLetters(small[index], large[index])
    }
  }

  private static func share(_ glyph: Glyph, _ style: TextStyle) -> Double {
    glyph.box.width / max(style.size, 0.1)
  }

  /// Advance of a font's figures in em, where any was seen.
  func width(inFont font: String) -> Double? {
    fonts[font]?.figures.prefix(4).first { $0.most > 0 }?.usual
  }

  /// Whether a font's soft hyphens are its hyphens: it has no others, and draws some within lines.
  func givesHyphensAsSoft(_ font: String) -> Bool {
    guard let font = fonts[font] else { return false }
    return font.hyphens == 0 && font.softInside >= Self.fewestSoft
  }

  /// Soft hyphens within lines that show that.
  private static let fewestSoft = 3

  /// Whether a glyph is a figure set markedly narrower than its font sets figures as a rule.
  func isNarrow(_ glyph: Glyph, _ style: TextStyle) -> Bool {
    guard let figure = Self.figure(glyph.scalar), let font = fonts[style.fontName] else {
      return false
    }
    let share = Self.share(glyph, style)
    let usual = font.figures[figure].usual
    if share < Self.superiorShare * usual { return true }
    // A proportional one is as narrow beside the other figures.
    guard share < Self.widestSuperior, figure != 1 else { return false }
    if let others = font.usual(without: figure) { return share < Self.shareOfOthers * others }
    guard min(font.small, font.large) < .infinity else { return false }
    return share < Self.shareOfSmall * font.small && share < Self.shareOfLarge * font.large
  }

  private static func figure(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value) - 0x30 : nil
  }
}

extension FigureWidths.Font {
  fileprivate mutating func add(_ share: Double, of figure: Int) {
    figures[figure].add(share)
  }

  /// The middle one of the other figures' usual advances, of two the wider; a chart's may be stretched.
  fileprivate func usual(without figure: Int) -> Double? {
    let others = figures.indices.filter { $0 != figure && figures[$0].most > 0 }
    guard !others.isEmpty else { return nil }
    return others.map { figures[$0].usual }.sorted()[others.count / 2]
  }

  fileprivate mutating func takeLetters(_ small: Double, _ large: Double) {
    self.small = min(self.small, small)
    self.large = min(self.large, large)
  }
}

extension FigureWidths.Tally {
  fileprivate mutating func add(_ share: Double) {
    let bucket = Int((share * 100).rounded())
    let count = (counts[bucket] ?? 0) + 1
    counts[bucket] = count
    if count > most || count == most && share > usual {
      usual = share
      most = count
    }
  }
}
