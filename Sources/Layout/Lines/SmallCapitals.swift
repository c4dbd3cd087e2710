internal import PDFReading

/// Makes one look of small capitals that a program has set as capitals of two sizes: "R" large, "ECOMMENDATIONS"
/// small. Browsers call the small ones by their small letters; where capitals of both sizes are the same glyphs, a file
/// may call either by either: "reCommendAtions".
enum SmallCapitals {
  /// A row's words, and the small styles in it with the large capitals that they were set behind.
  typealias Settled = (words: [Word], large: [Int: Large])

  /// Large capitals that small ones go on behind.
  struct Large {
    var style: Int
    /// Height of their cells, and by how much these end lower than the small ones', in points.
    var height: Double
    var below: Double
  }

  /// The words of a row with capitals that go on right behind larger ones in the larger style. A row that `goesOn` in its
  /// small letters for more lines than a heading has is text behind one larger letter where it is long.
  static func settled(
    _ words: [Word], goesOn: @autoclosure () -> Bool, styles: [TextStyle]
  ) -> Settled {
    guard words.contains(where: \.isAttached) else {
      return (abbreviated(words, styles: styles), [:])
    }
    var result: [Word] = []
    /// Small styles met behind larger capitals, with the larger one's.
    var large: [Int: Large] = [:]
    /// Places in `result` of words of which not all letters are capitals.
    var joined: [Int: (initial: String, rest: String)] = [:]
    for word in words {
      guard word.isAttached, let last = result.last, isSmaller(word, behind: last, styles),
        areCapitals(last, word) || isInitial(last, of: word, styles)
      else {
        result.append(word)
        continue
      }
      large[word.style] = Large(
        style: last.style, height: last.box.height, below: last.box.y1 - word.box.y1)
      if !areCapitals(last, word) { joined[result.count - 1] = (last.text, word.text) }
      result[result.count - 1].text += word.text
      result[result.count - 1].box = last.box.union(word.box)
    }
    guard !large.isEmpty else { return (words, [:]) }
    if joined.isEmpty {
      // Words without a large capital among them ("OF") are the line's too.
      for index in result.indices where isCapital(result[index].text) {
        if let large = large[result[index].style] { result[index].style = large.style }
      }
      return (result, large)
    }
    // A paragraph may open with a larger letter, and goes on for a line.
    if joined.count == 1, joined[0] != nil, result.count > mostWords, goesOn(),
      !styles[result[0].style].isBold, !isNamed(styles[result[0].style])
    {
      return (words, [:])
    }
    let areMixed =
      joined.values.contains { isLowercase($0.initial) || !isLowercase($0.rest) }
      || result.contains {
        large[$0.style] != nil && (isGarbled($0.text) || isNamed(styles[$0.style]))
      }
    for index in result.indices {
      if let (initial, rest) = joined[index], areMixed {
        result[index].text = initial.uppercased() + rest.lowercased()
      } else if let large = large[result[index].style] {
        if areMixed { result[index].text = result[index].text.lowercased() }
        result[index].style = large.style
      } else if areMixed, isNamed(styles[result[index].style]) {
        // An abbreviation's letters are called as the small ones are.
        result[index].text = result[index].text.uppercased()
      }
    }
    return (result, large)
  }

  /// A row without a word of both sizes: abbreviations, which are all large, among words that are all small.
  private static func abbreviated(_ words: [Word], styles: [TextStyle]) -> [Word] {
    guard words.count > 1, words.count <= mostWords, let first = words.first,
      let other = words.first(where: { $0.style != first.style }),
      words.allSatisfy({ [first.style, other.style].contains($0.style) })
    else { return words }
    let (large, small) =
      styles[first.style].size > styles[other.style].size ? (first, other) : (other, first)
    // Labels of columns may be capitals of two sizes, far apart.
    let size = styles[large.style].size
    let areTogether = zip(words, words.dropFirst()).allSatisfy {
      $1.box.x0 - $0.box.x1 < 0.6 * size
    }
    guard isSmaller(small, behind: large, styles),
      styles[small.style].fontName == styles[large.style].fontName,
      styles[small.style].size < 0.86 * styles[large.style].size,
      words.allSatisfy({
        $0.style == large.style
          ? isCapital($0.text)
          : isLowercase($0.text) || isMixed($0.text) || isCapital($0.text) && areTogether
      })
    else { return words }
    return words.map { word in
      var word = word
      if isMixed(word.text) { word.text = word.text.lowercased() }
      word.style = large.style
      return word
    }
  }

  /// More words behind one large letter are a line of text.
  private static let mostWords = 8

  /// Whether a word goes on in the look before it, smaller than any change of size within a word and larger than a raised
  /// mark.
  private static func isSmaller(_ word: Word, behind last: Word, _ styles: [TextStyle]) -> Bool {
    let (first, second) = (styles[last.style], styles[word.style])
    return !word.isSuperscript && !last.isSuperscript && second.size < 0.92 * first.size
      && second.size > 0.62 * first.size && first.isBold == second.isBold
      && first.colour == second.colour && abs(word.box.y1 - last.box.y1) < 0.15 * first.size
  }

  private static func areCapitals(_ last: Word, _ word: Word) -> Bool {
    isCapital(last.text) && isCapital(word.text)
  }

  /// Whether one letter stands before the rest of its word, or an abbreviation before what it is joined with ("NPS-led"),
  /// in the same font: small letters behind a capital are no others in a smaller size, but where they are called so.
  private static func isInitial(_ last: Word, of word: Word, _ styles: [TextStyle]) -> Bool {
    guard styles[word.style].fontName == styles[last.style].fontName,
      styles[word.style].size < 0.86 * styles[last.style].size,
      let first = word.text.unicodeScalars.first
    else { return false }
    if let end = last.text.unicodeScalars.last, isJoint(first) || isJoint(end),
      isCapital(last.text) && isLowercase(word.text) || isMixed(word.text)
    {
      return true
    }
    return LetterTest.isLetter(first) && last.text.unicodeScalars.count <= 2
      && last.text.unicodeScalars.count(where: LetterTest.isLetter) == 1
  }

  /// Whether a sign joins an abbreviation to what follows: a hyphen or an apostrophe.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    "-\u{2010}\u{2011}'\u{2019}".unicodeScalars.contains(scalar)
  }

  /// Whether the font's name says what its letters are.
  static func isNamed(_ style: TextStyle) -> Bool {
    style.fontName.lowercased().filter(\.isLetter).contains("smallcaps")
  }

  /// Whether a word begins with a small letter and has a capital inside, as no usual one does.
  static func isGarbled(_ text: String) -> Bool {
    isMixed(text) && text.unicodeScalars.first.map(LetterTest.isLowercase) ?? false
  }

  /// Whether a capital stands inside a word of small letters.
  static func isMixed(_ text: String) -> Bool {
    text.unicodeScalars.dropFirst().contains { LetterTest.isUppercase($0) }
      && text.unicodeScalars.contains { LetterTest.isLowercase($0) }
  }

  private static func isLowercase(_ text: String) -> Bool {
    text.unicodeScalars.contains { LetterTest.isLowercase($0) }
      && text.unicodeScalars.allSatisfy { !LetterTest.isUppercase($0) }
  }

  static func isCapital(_ text: String) -> Bool {
    text.unicodeScalars.contains { LetterTest.isUppercase($0) }
      && text.unicodeScalars.allSatisfy { !LetterTest.isLowercase($0) }
  }
}
