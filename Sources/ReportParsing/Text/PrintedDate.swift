/// A date as reports print it, with the precision that is printed.
struct PrintedDate: Equatable {
  var year: Int
  /// 1 to 12.
  var month: Int?
  /// 1 to 31.
  var day: Int?

  /// ISO 8601: "2017-02".
  var iso: String {
    var text = String(year)
    if let month {
      text += "-" + Self.twoDigits(month)
      if let day { text += "-" + Self.twoDigits(day) }
    }
    return text
  }

  /// Reads a text that is one date and nothing else: "February 2017", "23 May 2014", "2017".
  init?(_ text: some StringProtocol) {
    let words = PrintedWord.words(of: text).map(\.core)
    guard let last = words.last, let year = Self.year(last), words.count <= 3 else { return nil }
    self.year = year
    if let (month, day) = Self.monthFirst(words.dropLast()) {
      (self.month, self.day) = (month, day)
      return
    }
    if words.count >= 2 {
      guard let month = Self.month(words[words.count - 2]) else { return nil }
      self.month = month
    }
    if words.count == 3 {
      guard let day = Self.day(words[0]) else { return nil }
      self.day = day
    }
  }

  /// Reads "14/05/2019", the day first.
  init?(figures text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      (1...31).contains(day), (1...12).contains(month), (1900...2099).contains(year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The date with which a text ends, month and year at least, unless it is the end of a range.
  init?(endOf text: String) {
    let words = PrintedWord.words(of: text)
    guard words.count >= 2, let year = Self.year(words[words.count - 1].core) else { return nil }
    self.year = year
    let american = Self.monthFirst(words.dropLast().suffix(2).map(\.core)[...])
    guard let month = american?.month ?? Self.month(words[words.count - 2].core) else {
      return nil
    }
    self.month = month
    day = american?.day
    var before = words.count - (american == nil ? 3 : 4)
    // "14–25 May 2018".
    if before >= 0, Self.isDays(words[before].core) { return nil }
    if american == nil, before >= 0, let day = Self.day(words[before].core) {
      self.day = day
      before -= 1
    }
    guard before >= 0 else { return }
    let word = words[before]
    // "April 2014 – September 2014", "between May and June 2014": when, not how long, is wanted.
    if word.core.isEmpty || ["and", "to"].contains(word.core) || Self.year(word.core) != nil {
      return nil
    }
  }

  /// The month and the day of "May 14, 2031".
  private static func monthFirst(_ words: ArraySlice<Substring>) -> (month: Int, day: Int)? {
    guard words.count == 2, let first = words.first, let last = words.last,
      let month = month(first), let day = day(last)
    else { return nil }
    return (month, day)
  }

  /// Months in their short and long forms.
  static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3, word.first?.isUppercase ?? false else { return nil }
    let lower = word.lowercased()
    return names.firstIndex { $0 == lower || (lower.utf8.count == 3 && $0.hasPrefix(lower)) }
      .map { $0 + 1 }
  }

  /// A year of this or the last century.
  static func year(_ word: Substring) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1900...2099).contains(year) else {
      return nil
    }
    return year
  }

  private static func day(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day),
      ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return day
  }

  /// Whether a text is a range of days of one month and nothing else: "14–25 May 2018", "14 to 25 May 2018".
  static func isRangeOfDays(_ text: String) -> Bool {
    let words = PrintedWord.words(of: text).map(\.core)
    guard words.count >= 3, let last = words.last, year(last) != nil,
      month(words[words.count - 2]) != nil
    else { return false }
    let days = words.dropLast(2)
    if days.count == 1 { return isDays(days[0]) }
    return days.count == 3 && day(days[0]) != nil && day(days[2]) != nil
      && ["", "to", "and"].contains(days[1])
  }

  /// Two days and a dash between them.
  private static func isDays(_ word: Substring) -> Bool {
    let days = word.split(whereSeparator: { "–—-".contains($0) })
    return days.count == 2 && days.allSatisfy { day($0) != nil }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
