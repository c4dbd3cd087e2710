internal import ReportModel

/// A previous value that claims to be the one of the inspection before.
struct PreviousValue {
  private let score: ProviderScore

  /// Nil where nothing is printed, or where the column is about another time: "Year before" is no
  /// inspection.
  init?(of score: ProviderScore) {
    guard score.previousPrinted != nil, let label = score.previousLabel,
      score.previousRating != nil || score.previousValue != nil
    else { return nil }
    let words = Word.words(of: label).map(\.text)
    guard words.contains("inspection") || words.contains("rating") else { return nil }
    self.score = score
  }

  /// Whether it is what the earlier report printed; nil where the two cannot be compared.
  func agrees(with earlier: ProviderScore) -> Bool? {
    if let rating = score.previousRating {
      guard let old = earlier.rating else { return nil }
      let scale = RatingScale.fourGrades
      if let new = scale.points(of: rating), let points = earlier.ratingPoints {
        return new == points
      }
      // What was printed then may be another wording of the same grade.
      return [old, earlier.grade].contains { $0.map(Word.key) == Word.key(of: rating) }
    }
    guard let value = score.previousValue, let old = earlier.value else { return nil }
    guard Self.areAlike(score.previousPrinted ?? "", earlier.printed) else { return nil }
    return Self.isEqual(
      value, decimals: Self.decimals(score.previousPrinted ?? ""),
      old, decimals: Self.decimals(earlier.printed))
  }

  /// Whether two numbers can count the same by the units printed with them: "74%" is no "74 weeks", but a
  /// table may say the unit elsewhere.
  private static func areAlike(_ a: String, _ b: String) -> Bool {
    guard let first = PrintedNumber(a)?.unit, let second = PrintedNumber(b)?.unit else {
      return true
    }
    return first == second || first == .count || second == .count
  }

  /// Equal as far as both are printed: 74 is 74.2 rounded.
  private static func isEqual(
    _ a: Double, decimals aDecimals: Int, _ b: Double, decimals bDecimals: Int
  ) -> Bool {
    var step = 1.0
    for _ in 0..<min(aDecimals, bDecimals) { step /= 10 }
    let difference = (a - b).magnitude
    return aDecimals == bDecimals ? difference < step / 1000 : difference <= step / 2 + step / 1000
  }

  /// How many digits are printed after the decimal point.
  private static func decimals(_ printed: String) -> Int {
    guard let point = printed.lastIndex(of: ".") else { return 0 }
    return printed[printed.index(after: point)...].prefix { $0.isNumber }.count
  }
}
