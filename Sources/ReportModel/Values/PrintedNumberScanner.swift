/// Reads a printed number from left to right.
struct PrintedNumberScanner {
  /// The text in ASCII: lower case, every dash and minus a "-", the pound sign a "#" (which no
  /// number contains), anything else that is not ASCII a NUL, which nothing matches.
  private var bytes: [UInt8] = []
  private var position = 0

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2010}"..."\u{2013}", "\u{2212}": bytes.append(UInt8(ascii: "-"))
      case "£": bytes.append(UInt8(ascii: "#"))
      case "#": bytes.append(0)
      case "\u{A0}", "\u{2009}", "\u{202F}", "\t": bytes.append(UInt8(ascii: " "))
      case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
      default: bytes.append(scalar.isASCII ? UInt8(scalar.value) : 0)
      }
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    skipSpaces()
  }

  /// The number, where the whole text is one.
  mutating func scan() -> PrintedNumber? {
    if take("score") {
      let hasColon = take(":")
      guard spaces() || hasColon else { return nil }
      return score()
    }
    let isNegative = take("-")
    if !isNegative, take("+") {}
    let isMoney = take("#")
    // "£-31" as well as "-£31".
    let isNegativeMoney = isMoney && !isNegative && take("-")
    guard let magnitude = digits() else { return nil }
    guard let number = isMoney ? money(magnitude) : quantity(magnitude) else { return nil }
    guard isNegative || isNegativeMoney else { return number }
    // A part of a whole has no sign.
    guard number.whole == nil else { return nil }
    return PrintedNumber(value: -number.value, unit: number.unit)
  }
}

// MARK: - What stands behind the digits

extension PrintedNumberScanner {
  /// "16/30" behind the word "score".
  private mutating func score() -> PrintedNumber? {
    guard let points = digits(), take("/") else { return nil }
    return share(of: points, unit: .score)
  }

  /// "", "m", "million" and the like behind pounds.
  private mutating func money(_ magnitude: Digits) -> PrintedNumber? {
    let power = scale(needsWord: false)
    guard isAtEnd else { return nil }
    // "£12,345,678m" is a slip for £12,345,678: nobody writes out millions to count them.
    let isWrittenOut = magnitude.groups >= 3
    return PrintedNumber(value: magnitude.value(power: isWrittenOut ? 0 : power), unit: .gbp)
  }

  /// A unit, a whole, a scale or nothing behind a bare number.
  private mutating func quantity(_ magnitude: Digits) -> PrintedNumber? {
    if isAtEnd { return PrintedNumber(value: magnitude.value()) }
    if take("/") { return share(of: magnitude, unit: .score) }
    let power = scale(needsWord: true)
    if power > 0 {
      return isAtEnd ? PrintedNumber(value: magnitude.value(power: power)) : nil
    }
    skipSpaces()
    if take("(of ") {
      return share(of: magnitude, unit: .count, closing: ")")
    }
    if take("of ") || take("out of ") { return share(of: magnitude, unit: .count) }
    if take("in ") { return share(of: magnitude, unit: .ratio) }
    for (words, unit) in Self.units where words.contains(where: { takeLast($0) }) {
      return PrintedNumber(value: magnitude.value(), unit: unit)
    }
    return nil
  }

  /// The words of each unit.
  private static let units: [(words: [String], unit: MeasurementUnit)] = [
    (["%", "per cent", "percent"], .percent), (["days", "day"], .days),
    (["weeks", "week"], .weeks), (["months", "month"], .months), (["years", "year"], .years),
  ]

  /// The rest of "5 of 21", "1 in 9", "16/30": a whole that is not less than its part.
  private mutating func share(of part: Digits, unit: MeasurementUnit, closing: String = "")
    -> PrintedNumber?
  {
    guard let whole = digits(), take(closing), isAtEnd else { return nil }
    guard part.isWhole, whole.isWhole, whole.value() > 0, part.value() <= whole.value() else {
      return nil
    }
    switch unit {
    case .ratio:
      return PrintedNumber(
        value: part.value() / whole.value(), unit: .ratio, whole: whole.value())
    case .score:
      // "2015/2016" is a year, no score.
      guard whole.value() < 1000 else { return nil }
      return PrintedNumber(value: part.value(), unit: .score, whole: whole.value())
    default: return PrintedNumber(value: part.value(), unit: unit, whole: whole.value())
    }
  }

  /// The power of ten of "k", "m", "bn" or their words; 0 where there is none. A lone letter behind
  /// a space counts only behind pounds: "3 m" may be metres.
  private mutating func scale(needsWord: Bool) -> Int {
    let start = position
    let hasSpace = spaces()
    for (word, power) in [("thousand", 3), ("million", 6), ("billion", 9), ("bn", 9)]
    where takeLast(word) {
      return power
    }
    if !hasSpace || !needsWord {
      for (letter, power) in [("k", 3), ("m", 6)] where takeLast(letter) { return power }
    }
    position = start
    return 0
  }
}

// MARK: - Digits

extension PrintedNumberScanner {
  /// The digits of a number, thousands separators left out.
  private struct Digits {
    /// Digits and at most one full stop.
    var text = ""
    /// How many groups the separators make; 1 without any.
    var groups = 1
    /// Whether there are no decimals.
    var isWhole = true

    /// The number times a power of ten. The power goes in before the digits become binary, so that
    /// "14.6" million is exactly 14600000.
    func value(power: Int = 0) -> Double { Double("\(text)e\(power)") ?? 0 }
  }

  /// Takes "1,297.15" or "12" or "0.5": no leading zero before digits (a telephone number, a
  /// year in "09/10"), groups of three behind a comma, digits behind a full stop.
  private mutating func digits() -> Digits? {
    var digits = Digits()
    let first = run()
    guard !first.isEmpty, first.count == 1 || first.first != "0" else { return nil }
    digits.text = first
    while take(",") {
      let group = run()
      guard first.count <= 3, first != "0", group.count == 3 else { return nil }
      digits.text += group
      digits.groups += 1
    }
    if take(".") {
      let decimals = run()
      guard !decimals.isEmpty else { return nil }
      digits.text += ".\(decimals)"
      digits.isWhole = false
    }
    return digits
  }

  /// Takes the digits that stand here.
  private mutating func run() -> String {
    var text = ""
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      text.unicodeScalars.append(Unicode.Scalar(bytes[position]))
      position += 1
    }
    return text
  }
}

// MARK: - Single steps

extension PrintedNumberScanner {
  private var isAtEnd: Bool { position == bytes.count }

  /// Takes the word if it stands here.
  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  /// Takes the word if it stands here and nothing follows.
  private mutating func takeLast(_ word: String) -> Bool {
    let start = position
    if take(word), isAtEnd { return true }
    position = start
    return false
  }

  /// Takes white space; whether there was any.
  private mutating func spaces() -> Bool {
    let start = position
    skipSpaces()
    return position > start
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }
}
