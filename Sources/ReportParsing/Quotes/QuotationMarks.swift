/// Quotation marks at the ends of a text.
enum QuotationMarks {
  /// Whether a text starts with an opening mark.
  static func opens(_ text: String) -> Bool {
    text.unicodeScalars.first.map(opening.contains) ?? false
  }

  /// Whether a text ends with a closing mark, a full stop or the like behind it left out.
  static func closes(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      if closing.contains(scalar) { return true }
      guard isPunctuation(scalar) else { return false }
    }
    return false
  }

  /// Whether the whole text is one quotation: what opens at its start closes at its end and not before.
  static func enclose(_ text: String) -> Bool {
    guard opens(text), closes(text), let first = text.unicodeScalars.first else { return false }
    // Single marks are apostrophes as often as not and cannot be counted.
    guard first != "'", first != "\u{2018}" else { return true }
    var depth = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{201C}": depth += 1
      case "\u{201D}": depth -= 1
      case "\"": depth = depth == 0 ? 1 : 0
      default: continue
      }
      if depth <= 0 { return rest.allSatisfy(isPunctuation) }
    }
    return false
  }

  private static let opening: Set<Unicode.Scalar> = ["\"", "'", "\u{201C}", "\u{2018}"]
  private static let closing: Set<Unicode.Scalar> = ["\"", "'", "\u{201D}", "\u{2019}"]

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    [".", ",", ";", "!", "?", " "].contains(scalar)
  }
}

extension QuotationMarks {
  /// Whether a box holds quotations and nothing else: each paragraph opens one, or goes on with one that the
  /// paragraph before did not close.
  static func encloseAll(in box: Int, of items: [ParsingContext.Item]) -> Bool {
    let texts = items[(box + 1)...].prefix { $0.top == items[box].top }.map(\.block.text)
      .filter { !$0.isEmpty }
    var isOpen = false
    for text in texts {
      guard isOpen || opens(text) else { return false }
      isOpen = !closes(text)
      if !isOpen, opens(text), !enclose(text) { return false }
    }
    return !texts.isEmpty && !isOpen
  }
}
