/// The number at the head of an item of a list: "1.", "2)", "(3)", "12".
struct ItemNumber {
  /// The number without its punctuation.
  var number: String
  /// What follows it.
  var rest: Substring

  /// Reads the start of a text. Where words follow, punctuation must part the number from them: "12
  /// people" begins with no item's number.
  init?(_ text: String) {
    var rest = text[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.utf8.count), digits.first != "0" else { return nil }
    rest = rest.dropFirst(digits.count)
    let isDelimited = rest.first == "." || rest.first == ")"
    if isDelimited { rest.removeFirst() }
    if isBracketed && !isDelimited { return nil }
    guard rest.isEmpty || (isDelimited && rest.first == " ") else { return nil }
    number = String(digits)
    self.rest = rest.drop { $0 == " " }
  }
}
