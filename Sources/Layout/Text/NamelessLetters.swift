internal import PDFReading

/// Which letters those are of which a file does not say it: by their width, and by what stands before and after them
/// wherever they are used.
///
/// Fonts lose their map to Unicode when programs rewrite a file; what then has no name are seldom the letters of the
/// alphabet, mostly quotation marks, dashes, bullets and ligatures. What the evidence does not settle stays out.
struct NamelessLetters: Sendable {
  private struct Key: Hashable {
    var font: String
    var code: Unicode.Scalar
  }

  /// Where one such letter was seen.
  private struct Evidence {
    var count = 0
    /// Sum of the widths, in em.
    var width = 0.0
    /// Between two letters, the second in lower case.
    var inside = 0
    /// Before a letter in lower case, nothing in front.
    var beginsWord = 0
    /// After such a letter, nothing behind.
    var endsWord = 0
    /// Nothing in front, something behind.
    var opens = 0
    /// Something in front.
    var closes = 0
    /// Nothing in front, a figure behind.
    var opensFigure = 0
    /// Nothing on either side, or a figure on both.
    var isApart = 0
    /// At a line's start, apart.
    var leads = 0
    /// What follows, where that is a letter.
    var next: [Unicode.Scalar: Int] = [:]
    var previous: [Unicode.Scalar: Int] = [:]
  }

  private var seen: [Key: Evidence] = [:]
  /// How many different letters without a name a font has.
  private var kinds: [String: Int] = [:]
  /// Widths of known letters in em.
  private var widths: [Key: Double] = [:]

  /// Takes in the letters of a page.
  mutating func learn(_ page: PageContent) {
    for glyph in page.glyphs where glyph.scalar.value < 0x80 {
      let style = page.styles[Int(glyph.style)]
      widths[Key(font: style.fontName, code: glyph.scalar)] =
        glyph.box.width / max(style.size, 0.1)
    }
    for glyph in page.nameless {
      let style = page.styles[Int(glyph.style)]
      let size = max(style.size, 0.1)
      var before: Glyph?
      var after: Glyph?
      var hasLine = false
      for other in page.glyphs
      where abs(other.box.midY - glyph.box.midY) < 0.35 * size {
        if other.box.x0 < glyph.box.x0 {
          hasLine = hasLine || glyph.box.x0 - other.box.x1 < 3 * size
        }
        if abs(other.box.x1 - glyph.box.x0) < 0.12 * size { before = other }
        if abs(other.box.x0 - glyph.box.x1) < 0.12 * size { after = other }
      }
      note(
        Key(font: style.fontName, code: glyph.scalar), width: glyph.box.width / size,
        before: before?.scalar, after: after?.scalar, hasLine: hasLine)
    }
  }

  private mutating func note(
    _ key: Key, width: Double, before: Unicode.Scalar?, after: Unicode.Scalar?, hasLine: Bool
  ) {
    if seen[key] == nil { kinds[key.font, default: 0] += 1 }
    var own = seen[key] ?? Evidence()
    own.count += 1
    own.width += width
    let isLower = { (scalar: Unicode.Scalar?) in scalar.map(LetterTest.isLowercase) ?? false }
    let isDigit = { (scalar: Unicode.Scalar?) in scalar.map(LetterTest.isDigit) ?? false }
    let opener = before == "(" || before == "["
    if isLower(after), let after { own.next[after, default: 0] += 1 }
    if isLower(before), let before { own.previous[before, default: 0] += 1 }
    if isLower(after), isLower(before) || before.map(LetterTest.isUppercase) ?? false {
      own.inside += 1
    } else if before == nil, isLower(after) {
      own.beginsWord += 1
    } else if isLower(before), after == nil {
      own.endsWord += 1
    }
    if before == nil || opener {
      if after == nil {
        own.isApart += 1
        if !hasLine { own.leads += 1 }
      } else {
        own.opens += 1
        if isDigit(after) { own.opensFigure += 1 }
      }
    } else {
      own.closes += 1
      if isDigit(before), isDigit(after) { own.isApart += 1 }
    }
    seen[key] = own
  }

  /// The letters of a page that are known now, in the places that they have.
  func named(_ page: PageContent) -> [Glyph] {
    page.nameless.flatMap { glyph -> [Glyph] in
      let font = page.styles[Int(glyph.style)].fontName
      guard let text = text(of: Key(font: font, code: glyph.scalar)) else { return [] }
      return glyph.spelled(text)
    }
  }

  private func text(of key: Key) -> String? {
    guard let own = seen[key], own.count > 0, kinds[key.font, default: 0] <= Self.mostKinds else {
      return nil
    }
    let count = Double(own.count)
    let width = own.width / count
    let known = { (scalar: Unicode.Scalar) in widths[Key(font: key.font, code: scalar)] }
    let thin = known("i") ?? known("l") ?? 0.25
    let figure = known("0") ?? known("1") ?? 0.53
    let share = { (number: Int) in Double(number) / count }
    if share(own.inside + own.beginsWord + own.endsWord) > 0.85, own.count >= 2,
      share(own.inside) > 0.2 || share(own.beginsWord) > 0.5, width > 1.5 * thin,
      let ligature = ligature(own, width: width, thin: thin, f: known("f") ?? 1.15 * thin)
    {
      return ligature
    }
    if share(own.isApart) > 0.85 { return apart(own, width: width) }
    if share(own.opensFigure) > 0.8, abs(width - figure) < 0.12 * figure { return "£" }
    guard width > 0.6 * thin, width < 2.1 * thin, width < 0.95 * figure else { return nil }
    let isDouble = width > 1.35 * thin
    if share(own.opens) > 0.85 { return isDouble ? "“" : "‘" }
    // A letter of a word would be followed by others than the few that an apostrophe is.
    let apostrophes: [Unicode.Scalar] = ["s", "t", "r", "v", "l", "d", "m"]
    let after = own.next.values.reduce(0, +)
    let usual = apostrophes.reduce(0) { $0 + (own.next[$1] ?? 0) }
    if share(own.closes) > 0.85, usual * 5 >= after * 4 { return isDouble ? "”" : "’" }
    return nil
  }

  /// A mark that touches nothing.
  private func apart(_ own: Evidence, width: Double) -> String? {
    if own.leads * 5 >= own.count * 4, own.count >= 2 {
      return width < 0.45 ? "•" : width < 0.7 ? "–" : nil
    }
    guard own.leads == 0 else { return nil }
    if width > 0.45, width < 0.65 { return "–" }
    return width > 0.9 && width < 1.1 ? "—" : nil
  }

  /// The ligature of the width that the letters have together; an l is followed by a vowel, an i mostly not.
  private func ligature(_ own: Evidence, width: Double, thin: Double, f: Double) -> String? {
    let candidates = [("fi", f + thin), ("ff", 2 * f), ("ffi", 2 * f + thin)]
    guard let best = candidates.min(by: { abs($0.1 - width) < abs($1.1 - width) }),
      abs(best.1 - width) < 0.15 * width
    else { return nil }
    let vowels: [Unicode.Scalar] = ["a", "e", "i", "o", "u", "y"]
    let isVowel = { (counts: [Unicode.Scalar: Int]) in
      let all = counts.values.reduce(0, +)
      return all == 0 ? 0 : Double(vowels.reduce(0) { $0 + (counts[$1] ?? 0) }) / Double(all)
    }
    if best.0 == "ff" {
      return isVowel(own.previous) > 0.85 ? "ff" : isVowel(own.next) < 0.6 ? "fi" : nil
    }
    // Where two are cut as close as an f and an i: they end words ("staff") and begin none, or stand between vowels.
    let isAfterI = (own.previous["i"] ?? 0) * 2 >= own.count
    if best.0 == "fi", abs(2 * f - width) < 0.25 * width, own.beginsWord * 20 <= own.count,
      isVowel(own.previous) > 0.85,
      own.endsWord >= 2 || isVowel(own.next) > 0.85 && !isAfterI
    {
      return "ff"
    }
    let all = own.next.values.reduce(0, +)
    let afterL = ["a", "o", "u", "y"].reduce(0) { $0 + (own.next[$1] ?? 0) }
    let isL = isVowel(own.next) > 0.95 && afterL * 3 >= all
    return isL ? String(best.0.dropLast()) + "l" : best.0
  }

  /// A font with more different letters without a name lacks those of the alphabet, which these marks are told by.
  private static let mostKinds = 16
}
