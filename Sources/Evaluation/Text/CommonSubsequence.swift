/// Length of the longest common subsequence of two long texts.
///
/// Bit-parallel after Hyyrö (2004): one bit a character of the first text, 64 at a time. Where the
/// texts are nearly alike only the words of bits near the diagonal matter; the band starts narrow
/// and is widened until the result proves that nothing outside it could be better, as rapidfuzz does.
enum CommonSubsequence {
  /// The length for any two sequences of characters.
  static func length(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    let prefix = zip(first, second).prefix { $0 == $1 }.count
    let a = first[prefix...]
    let b = second[prefix...]
    let suffix = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let rest = (Array(a.dropLast(suffix)), Array(b.dropLast(suffix)))
    guard !rest.0.isEmpty && !rest.1.isEmpty else { return prefix + suffix }
    return prefix + suffix + lengthOfRest(rest.0, rest.1)
  }

  private static func lengthOfRest(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    let pattern = Pattern(first)
    let shorter = min(first.count, second.count)
    var missing = max(512, shorter / 64)
    while true {
      let least = max(0, shorter - missing)
      let length = pattern.commonLength(with: second, provenFrom: least)
      if length >= least { return length }
      missing *= 4
    }
  }

  /// Where each character stands in a text, as rows of bits.
  private struct Pattern {
    let count: Int
    let words: Int
    /// Row 0 belongs to all characters that do not occur and stays empty.
    var rowOfCharacter: [Unicode.Scalar: Int] = [:]
    var bits: [UInt64]

    init(_ text: [Unicode.Scalar]) {
      count = text.count
      words = (text.count + 63) / 64
      bits = [UInt64](repeating: 0, count: words)
      for (position, character) in text.enumerated() {
        let row = rowOfCharacter[character] ?? rowOfCharacter.count + 1
        if rowOfCharacter.updateValue(row, forKey: character) == nil {
          bits.append(contentsOf: repeatElement(0, count: words))
        }
        bits[row * words + position / 64] |= 1 << UInt64(position % 64)
      }
    }

    /// A common subsequence's length within the band that a length of `least` needs: the longest
    /// one's wherever the result is `least` or more.
    func commonLength(with text: [Unicode.Scalar], provenFrom least: Int) -> Int {
      let bandBefore = text.count - least
      let bandAfter = count - least
      let rows = text.map { rowOfCharacter[$0] ?? 0 }
      var state = [UInt64](repeating: .max, count: words)
      bits.withUnsafeBufferPointer { bits in
        state.withUnsafeMutableBufferPointer { state in
          for (index, row) in rows.enumerated() {
            let end = min(words, (index + bandAfter) / 64 + 1)
            var word = max(0, index - bandBefore) / 64
            var matching = row * words + word
            var carry: UInt64 = 0
            // The innermost loop runs a hundred million times: plain steps, no branch in it.
            while word < end {
              let old = state[word]
              let matches = old & bits[matching]
              let (partial, overflow) = old.addingReportingOverflow(matches)
              let (sum, carryOverflow) = partial.addingReportingOverflow(carry)
              carry = (overflow ? 1 : 0) | (carryOverflow ? 1 : 0)
              state[word] = sum | (old &- matches)
              word &+= 1
              matching &+= 1
            }
          }
        }
      }
      let unset = state.enumerated().reduce(0) { total, word in
        let used = min(64, count - word.offset * 64)
        let mask: UInt64 = used == 64 ? .max : (1 << UInt64(used)) - 1
        return total + (~word.element & mask).nonzeroBitCount
      }
      return unset
    }
  }
}
