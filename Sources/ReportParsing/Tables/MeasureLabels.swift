import ReportModel

/// What headings say of a number: its period and its unit.
struct MeasureLabels {
  let vocabulary: MeasureVocabulary

  /// "previous", "current" or "national" where the profile knows the words, else the year or date printed
  /// in the first label that has one. Labels stand in order of nearness: column, row, caption.
  func period(of labels: [String?]) -> String? {
    for label in labels.compactMap(\.self) {
      if let match = vocabulary.periods.firstMatch(in: FoldedText(label)) { return match.value }
      if let dates = Self.dates(in: label) { return dates }
    }
    return nil
  }

  /// The unit printed with the number, else what the labels say, else a count.
  func unit(of number: PrintedNumber, labels: [String?]) -> MeasurementUnit {
    if let unit = number.unit { return unit }
    for label in labels.compactMap(\.self) {
      if label.unicodeScalars.contains("%") { return .percent }
      if label.unicodeScalars.contains("£") { return .gbp }
      if let match = vocabulary.units.firstMatch(in: FoldedText(label)) { return match.value }
    }
    return .count
  }

  /// The first stretch of words that make a date with a year: "31 October 2017", "2016/2017", "mid-2014".
  static func dates(in label: String) -> String? {
    guard mayHoldYear(label) else { return nil }
    let words = label.split { " ,:;()".contains($0) }
    guard let year = words.firstIndex(where: isYear) else { return nil }
    var first = year
    while first > 0, isMonth(words[first - 1]) || (first < year && isDay(words[first - 1])) {
      first -= 1
    }
    return words[first...year].joined(separator: " ")
  }

  /// Whether four figures follow each other: asked of every label of every number.
  private static func mayHoldYear(_ label: String) -> Bool {
    var figures = 0
    return label.utf8.contains { byte in
      figures = (0x30...0x39).contains(byte) ? figures + 1 : 0
      return figures == 4
    }
  }

  /// "2017", "2016/2017", "2016/17", "2016–2017", "mid-2014".
  private static func isYear(_ word: Substring) -> Bool {
    let parts = word.split { "/-–".contains($0) }
    guard parts.count <= 2 else { return false }
    return parts.contains { $0.utf8.count == 4 && $0.isNumber && ($0 >= "1900" && $0 < "2100") }
  }

  private static func isDay(_ word: Substring) -> Bool { word.utf8.count <= 2 && word.isNumber }

  private static func isMonth(_ word: Substring) -> Bool {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ].contains(word)
  }
}
