/// Recommendations that are one and the same, by the first of each: a disjoint-set forest (B. A. Galler and
/// M. J. Fischer, "An improved equivalence algorithm", Communications of the ACM 7, 1964).
struct Families {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The first member of a family.
  mutating func first(of place: Int) -> Int {
    var place = place
    while parent[place] != place {
      parent[place] = parent[parent[place]]
      place = parent[place]
    }
    return place
  }

  /// Makes one family of two.
  mutating func join(_ a: Int, _ b: Int) {
    let first = first(of: a)
    let second = self.first(of: b)
    parent[max(first, second)] = min(first, second)
  }
}
