/// Pairs things of two lists, each at most once, the likest first.
enum Assignment {
  /// A pair with its likeness.
  struct Pair: Hashable {
    var earlier: Int
    var later: Int
    var likeness: Double
  }

  /// Greedy, and the same for equal input: equal likeness is decided by order.
  static func pairs(
    earlier: [Int], later: [Int], threshold: (Int) -> Double,
    likeness: (_ earlier: Int, _ later: Int) -> Double
  ) -> [Pair] {
    var candidates: [Pair] = []
    for second in later {
      let least = threshold(second)
      for first in earlier {
        let value = likeness(first, second)
        if value >= least {
          candidates.append(Pair(earlier: first, later: second, likeness: value))
        }
      }
    }
    candidates.sort { (-$0.likeness, $0.later, $0.earlier) < (-$1.likeness, $1.later, $1.earlier) }
    var taken: (earlier: Set<Int>, later: Set<Int>) = ([], [])
    return candidates.filter { pair in
      guard !taken.earlier.contains(pair.earlier), !taken.later.contains(pair.later) else {
        return false
      }
      taken.earlier.insert(pair.earlier)
      taken.later.insert(pair.later)
      return true
    }
  }
}
