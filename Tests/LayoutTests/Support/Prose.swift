/// Invented words, each made from a number, so that a test can ask where every one of them went.
enum Prose {
  private static let syllables = [
    "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za",
  ]

  /// The word of a number: no two numbers share one.
  static func word(_ number: Int) -> String {
    var number = number
    var result = ""
    for _ in 0..<4 {
      result += syllables[number % syllables.count]
      number /= syllables.count
    }
    return result
  }

  /// Words of numbers from `seed` times 200 on, opened by a capital and ended by a full stop.
  static func sentence(_ count: Int, seed: Int) -> String {
    let words = (0..<count).map { word(seed * 200 + $0) }
    let text = words.joined(separator: " ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
