internal import PDFReading

/// Fonts of which a file says which glyphs are drawn and not which letters these are, so that glyph 87, a "t", is read as
/// the letter of that number, a "W": "WKH" for "the". Programs that go through PostScript or leave out the map to
/// Unicode make them.
///
/// Most such fonts keep one order of glyphs; that a font does, the frequencies of its letters tell.
struct UnmappedFonts: Sendable {
  /// Names of fonts whose letters were seen to be numbers of glyphs.
  private var known: Set<String> = []

  /// The page with the letters that such numbers are, and how many these are.
  mutating func read(_ page: PageContent) -> (page: PageContent, count: Int) {
    let open = openStyles(of: page)
    guard open.contains(true) else { return (page, 0) }
    learn(page, open: open)
    guard !known.isEmpty else { return (page, 0) }
    return decoded(page, open: open)
  }

  /// The looks whose font has no small letter on a page, by style; most glyphs have others and are passed over fast.
  ///
  /// Fonts all of whose letters come without a name are `NumberedFonts`: where one does not, ASCII has names.
  private func openStyles(of page: PageContent) -> [Bool] {
    var isMapped = Array(repeating: false, count: page.styles.count)
    var last: Int32 = -1
    for glyph in page.glyphs
    where glyph.style != last && glyph.scalar.value >= 0x61 && glyph.scalar.value <= 0x7A {
      last = glyph.style
      isMapped[Int(glyph.style)] = true
    }
    for glyph in page.nameless where (0xF0021...0xF007E).contains(glyph.scalar.value) {
      isMapped[Int(glyph.style)] = true
    }
    let mapped = Set(page.styles.indices.filter { isMapped[$0] }.map { page.styles[$0].fontName })
    return page.styles.map { !mapped.contains($0.fontName) }
  }

  /// Settles which fonts of a page have numbers for letters.
  private mutating func learn(_ page: PageContent, open: [Bool]) {
    let isAsked = zip(page.styles, open).map { $1 && !known.contains($0.fontName) }
    if isAsked.contains(true) {
      let asked = [page.glyphs, page.nameless].flatMap { $0.filter { isAsked[Int($0.style)] } }
      let unsettled = Dictionary(grouping: asked) { page.fontName(of: $0) }
      known.formUnion(unsettled.filter { Self.areNumbers($0.value) }.keys)
      // What one font of a file has lost, its others have too.
      let signs = unsettled.filter { Self.areSigns($0.value) }
      if !known.isEmpty || signs.contains(where: { Self.haveApostrophe($0.value, on: page) }) {
        known.formUnion(signs.keys)
      }
    }
  }

  private func decoded(_ page: PageContent, open: [Bool]) -> (page: PageContent, count: Int) {
    let isKnown = page.styles.map { known.contains($0.fontName) }
    var result = page
    var count = 0
    if zip(isKnown, open).contains(where: { $0 && $1 }) {
      result.glyphs = page.glyphs.flatMap { glyph in
        let style = Int(glyph.style)
        guard isKnown[style], open[style], let letters = Self.letters(of: glyph) else {
          return [glyph]
        }
        count += 1
        return letters
      }
    }
    result.nameless = []
    for glyph in page.nameless {
      if isKnown[Int(glyph.style)], let letters = Self.letters(of: glyph) {
        result.glyphs += letters
        result.namelessLetters = max(0, result.namelessLetters - 1)
        count += 1
      } else {
        result.nameless.append(glyph)
      }
    }
    return (result, count)
  }

  /// The letters that a glyph's number stands for, in its place; nil where the order does not tell.
  private static func letters(of glyph: Glyph) -> [Glyph]? {
    code(of: glyph.scalar).flatMap(GlyphOrder.usual.letter).map(glyph.spelled)
  }

  /// The number that a letter is read from: its place in Latin-1 or Windows-1252, or the code of one without a name; nil
  /// for a bullet, which has several.
  private static func code(of scalar: Unicode.Scalar) -> Int? {
    if scalar == "•" { return nil }
    if scalar.value <= 0xFF { return Int(scalar.value) }
    if scalar.value >= 0xF0000 { return Int(scalar.value - 0xF0000) }
    return windows.firstIndex(of: scalar).map { $0 + 0x80 }
  }

  /// Codes 0x80 to 0x9F of Windows-1252; those that it leaves out are bullets in PDF (ISO 32000-1, annex D).
  private static let windows = Array("€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ".unicodeScalars)

  // MARK: - Evidence

  /// Whether letters make more sense as numbers of glyphs than as what they are read as: by how often English has each.
  private static func areNumbers(_ glyphs: [Glyph]) -> Bool {
    var gain = 0.0
    var letters = 0
    var all = 0
    var seen: Set<Int> = []
    for glyph in glyphs {
      guard let code = code(of: glyph.scalar), code != 3 else { continue }
      all += 1
      guard let letter = GlyphOrder.usual.letter(at: code)?.unicodeScalars.first,
        let meant = LetterFrequency.logarithm(letter)
      else { continue }
      letters += 1
      seen.insert(code)
      if let read = logarithm(ofRead: glyph.scalar) { gain += meant - read }
    }
    return letters >= fewest && letters * 10 >= all * 7 && seen.count >= fewestKinds
      && gain > leastGain * Double(letters)
  }

  /// Whether a font holds nothing but dashes and quotation marks, by their numbers.
  private static func areSigns(_ glyphs: [Glyph]) -> Bool {
    glyphs.allSatisfy { code(of: $0.scalar).map(GlyphOrder.signs.contains) ?? false }
  }

  /// Whether such an apostrophe stands behind a letter, where no sign for a paragraph does.
  private static func haveApostrophe(_ glyphs: [Glyph], on page: PageContent) -> Bool {
    glyphs.contains { sign in
      sign.scalar == "¶"
        && page.glyphs.contains {
          LetterTest.isLetter($0.scalar) && $0.box.verticalOverlap(sign.box) > 0.5 * sign.box.height
            && abs($0.box.x1 - sign.box.x0) < 0.2 * sign.box.height
        }
    }
  }

  /// Fewer letters than this show nothing, nor do fewer different ones: "XXVI".
  private static let fewest = 8
  private static let fewestKinds = 5
  /// Mean gain of the logarithm for each letter: English read as such numbers gains about 1.4, and loses as much where it
  /// is set in capitals.
  private static let leastGain = 0.5
  /// The logarithm of how often a letter without a name stands in a text; and a figure among figures.
  private static let rare = -6.2
  private static let figure = -2.3

  /// The same of what a glyph is read as; nil for brackets and stops, which stand beside figures too.
  private static func logarithm(ofRead scalar: Unicode.Scalar) -> Double? {
    if LetterTest.isDigit(scalar) { return figure }
    return LetterFrequency.logarithm(scalar) ?? (scalar.value >= 0xF0000 ? rare : nil)
  }
}
