/// Levenshtein's distance between loose texts, given up early where they differ too much.
enum EditDistance {
  /// `1 - distance / length of the longer`, or nil where that is below `least`.
  ///
  /// Equal to rapidfuzz's `Levenshtein.normalized_similarity` with `score_cutoff`, rounding
  /// included. Two empty texts are wholly similar.
  static func similarity(_ first: [UInt8], _ second: [UInt8], atLeast least: Double) -> Double? {
    let longer = max(first.count, second.count)
    guard longer > 0 else { return 1 }
    // One more than the exact bound allows, so that rounding is left to the comparison below.
    let allowed = Int((Double(longer) * (1 - least)).rounded(.up)) + 1
    guard let distance = distance(first, second, atMost: allowed) else { return nil }
    let similarity = 1 - Double(distance) / Double(longer)
    return similarity >= least ? similarity : nil
  }

  /// The least number of letters put in, taken out or replaced, or nil where it exceeds `most`.
  ///
  /// Only cells of the table nearer the diagonal than `most` are filled (Ukkonen 1985), and those
  /// only where the letters themselves, in any order, do not already differ too much.
  static func distance(_ first: [UInt8], _ second: [UInt8], atMost most: Int) -> Int? {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let prefix = zip(short, long).prefix { $0 == $1 }.count
    let a = short[prefix...]
    let b = long[prefix...]
    let suffix = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let rows = Array(a.dropLast(suffix))
    let columns = Array(b.dropLast(suffix))
    guard columns.count - rows.count <= most, most >= 0 else { return nil }
    guard !rows.isEmpty else { return columns.count }
    guard letterDifference(rows, columns) <= most else { return nil }
    return banded(rows, columns, atMost: most)
  }

  /// A lower bound of the distance: letters that one has more often than the other.
  private static func letterDifference(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var surplus = [Int](repeating: 0, count: 256)
    for letter in first { surplus[Int(letter)] += 1 }
    for letter in second { surplus[Int(letter)] -= 1 }
    var more = 0
    var fewer = 0
    for count in surplus {
      if count > 0 { more += count } else { fewer -= count }
    }
    return max(more, fewer)
  }

  private static func banded(_ rows: [UInt8], _ columns: [UInt8], atMost most: Int) -> Int? {
    let beyond = most + 1
    // cell[column] is the distance of the rows so far to that many columns.
    var cell = (0...columns.count).map { min($0, beyond) }
    for row in 1...rows.count {
      let left = max(1, row - most)
      let right = min(columns.count, row + most)
      var diagonal = cell[left - 1]
      cell[left - 1] = left == 1 ? min(row, beyond) : beyond
      var least = cell[left - 1]
      if right == row + most { cell[right] = beyond }
      for column in stride(from: left, through: right, by: 1) {
        let replaced = diagonal + (rows[row - 1] == columns[column - 1] ? 0 : 1)
        diagonal = cell[column]
        let distance = min(replaced, min(diagonal, cell[column - 1]) + 1, beyond)
        cell[column] = distance
        least = min(least, distance)
      }
      if least > most { return nil }
    }
    let distance = cell[columns.count]
    return distance <= most ? distance : nil
  }
}
