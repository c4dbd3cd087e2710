/// The numbers from 0 on in sets without common members, each known by its least.
struct DisjointSets {
  private var parents: [Int]

  /// Begins with every number in a set of its own.
  init(count: Int) { parents = Array(0..<count) }

  /// The least member of a number's set.
  func least(_ member: Int) -> Int {
    var member = member
    while parents[member] != member { member = parents[member] }
    return member
  }

  /// Makes the sets of two numbers one.
  mutating func unite(_ a: Int, _ b: Int) {
    let (first, second) = (least(a), least(b))
    if first != second { parents[max(first, second)] = min(first, second) }
  }
}
