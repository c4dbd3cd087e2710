internal import PDFReading

/// Fonts whose letters have no names and come as the numbers of their glyphs: which letters they are, by a usual order of
/// glyphs that makes English of them.
///
/// Fonts lose their map to Unicode when programs rewrite a file or leave it out to save room.
struct NumberedFonts: Sendable {
  /// How often a font has each place.
  private var places: [String: [Int: Int]] = [:]
  /// Its order, where that is known.
  private var orders: [String: GlyphOrder] = [:]

  /// The place of a glyph's letter in its font, for a letter without a name.
  private static func place(of glyph: Glyph) -> Int { Int(glyph.scalar.value) - 0xF0000 }

  /// Takes in the letters without a name of a page.
  mutating func learn(_ page: PageContent) {
    for glyph in page.nameless {
      places[page.fontName(of: glyph), default: [:]][Self.place(of: glyph), default: 0] += 1
    }
  }

  /// Settles the order of each font, once all pages are taken in.
  mutating func settle() {
    orders = places.compactMapValues(Self.order)
    let rest = rest()
    // What one font of a file keeps, its others do too, where too few of their letters are there to ask.
    let usual = orders.values.filter { $0.rest == .unknown }.map(\.space)
    let common = GlyphOrder.candidates.filter { $0.rest == .unknown }
      .max { first, second in
        usual.count { $0 == first.space } < usual.count { $0 == second.space }
      }
    for (font, counts) in places where orders[font] == nil {
      guard !usual.isEmpty, let common, Self.shareNamed(counts, common) > Self.leastNamed,
        Self.letters(counts, common) < Self.fewest
      else { continue }
      orders[font] = common
    }
    for (font, order) in orders where order.rest == .unknown { orders[font]?.rest = rest }
  }

  /// The page with the letters that are known; those that no order tells stay without a name.
  func read(_ page: PageContent) -> PageContent {
    guard !orders.isEmpty, !page.nameless.isEmpty else { return page }
    var result = page
    result.nameless = []
    for glyph in page.nameless {
      let text = orders[page.fontName(of: glyph)].flatMap { $0.letter(at: Self.place(of: glyph)) }
      if let text {
        result.glyphs += glyph.spelled(text).filter { !$0.scalar.properties.isWhitespace }
        result.namelessLetters = max(0, result.namelessLetters - 1)
      } else {
        result.nameless.append(glyph)
      }
    }
    return result
  }

  // MARK: - Evidence

  /// The order that makes English of a font's letters.
  private static func order(_ counts: [Int: Int]) -> GlyphOrder? {
    let best = GlyphOrder.candidates.map { (order: $0, gain: gain(counts, $0)) }
      .max { $0.gain < $1.gain }
    return best.flatMap { $0.gain > leastGain ? $0.order : nil }
  }

  /// By how much letters are likelier in English than letters drawn by lot: the logarithm of the ratio, 0 where they are
  /// too few kinds, unlike English on the average, or too many have no name in the order.
  private static func gain(_ counts: [Int: Int], _ order: GlyphOrder) -> Double {
    let logarithms = logarithms(counts, order)
    let gain = logarithms.reduce(0) {
      $0 + Double($1.count) * ($1.logarithm - LetterFrequency.even)
    }
    let isAsked = logarithms.count >= fewestKinds && shareNamed(counts, order) > leastNamed
    return isAsked ? max(0, gain) : 0
  }

  private static func letters(_ counts: [Int: Int], _ order: GlyphOrder) -> Int {
    logarithms(counts, order).reduce(0) { $0 + $1.count }
  }

  /// How often a font's text has each letter of ASCII, and how often English does.
  private static func logarithms(
    _ counts: [Int: Int], _ order: GlyphOrder
  ) -> [(count: Int, logarithm: Double)] {
    // Sums of fractions depend on their order.
    counts.sorted { $0.key < $1.key }.compactMap { place, count in
      order.letter(at: place)?.unicodeScalars.first.flatMap(LetterFrequency.logarithm)
        .map { (count, $0) }
    }
  }

  /// The share of a font's letters that an order tells.
  private static func shareNamed(_ counts: [Int: Int], _ order: GlyphOrder) -> Double {
    let all = counts.values.reduce(0, +)
    let named = counts.filter { order.letter(at: $0.key) != nil }.values.reduce(0, +)
    return Double(named) / Double(max(1, all))
  }

  /// What follows the letters of ASCII in the file's fonts: quotation marks and dashes stand at their places in the order of
  /// the Macintosh, and behind all alphabets of Europe in that of Unicode.
  private func rest() -> GlyphOrder.Rest {
    let numbered = places.filter { orders[$0.key]?.rest == .unknown }
    let signs = numbered.values.reduce(0) { sum, counts in
      sum + counts.filter { GlyphOrder.signs.contains($0.key) }.values.reduce(0, +)
    }
    let beyond = numbered.values.reduce(0) { sum, counts in
      sum + counts.filter { $0.key >= GlyphOrder.firstBeyondLatin }.values.reduce(0, +)
    }
    guard signs != beyond else { return .unknown }
    if signs > beyond { return .macintosh }
    // A pound is the third sign of Latin-1 behind the no-break space, and the one before it is in no English text.
    let isUsed = { (offset: Int) in
      numbered.contains { font, counts in counts[(orders[font]?.space ?? 3) + 95 + offset] != nil }
    }
    return .latin(hasSpace: isUsed(0) || !isUsed(2))
  }

  /// An order must make a text this much likelier than letters drawn by lot; twenty letters of English do.
  private static let leastGain = 5.0
  private static let fewestKinds = 5
  private static let leastNamed = 0.8
  /// Fewer letters may be unlike English and yet in the order of the file's other fonts.
  private static let fewest = 20
}
