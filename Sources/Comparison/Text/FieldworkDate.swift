/// The last day of a fieldwork as printed: "8 to 19 October 2018" is 2018-10-19.
enum FieldworkDate {
  /// ISO 8601 at the precision printed; nil where no year is printed.
  static func last(of printed: String) -> String? {
    let words = Word.words(of: printed).map(\.text)
    guard let place = words.lastIndex(where: { isYear($0) }) else { return nil }
    let year = words[place]
    guard place > 0, let month = months.firstIndex(of: String(words[place - 1].prefix(3))) else {
      return year
    }
    let withMonth = "\(year)-\(twoDigits(month + 1))"
    guard place > 1, let day = day(words[place - 2]) else { return withMonth }
    return "\(withMonth)-\(twoDigits(day))"
  }

  /// By their first letters, which are enough in English.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1980...2099).contains($0) } ?? false
  }

  /// "19" and "19th".
  private static func day(_ word: String) -> Int? {
    Int(word.prefix { $0.isNumber }).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
