/// Likeness of two reading-order texts.
public enum TextSimilarity {
  /// `1 - (insertions + deletions) / (length of both)` over characters, after every run of white
  /// space has become one space; 1 for two empty texts.
  public static func similarity(_ first: String, _ second: String) -> Double {
    let a = collapsed(first)
    let b = collapsed(second)
    guard !(a.isEmpty && b.isEmpty) else { return 1 }
    let common = CommonSubsequence.length(a, b)
    let changes = a.count + b.count - 2 * common
    return 1 - Double(changes) / Double(a.count + b.count)
  }

  private static func collapsed(_ text: String) -> [Unicode.Scalar] {
    var characters: [Unicode.Scalar] = []
    characters.reserveCapacity(text.utf8.count)
    var isBlankDue = false
    for scalar in text.unicodeScalars {
      if scalar.isPythonBlank {
        isBlankDue = true
        continue
      }
      if isBlankDue && !characters.isEmpty { characters.append(" ") }
      isBlankDue = false
      characters.append(scalar)
    }
    return characters
  }
}
