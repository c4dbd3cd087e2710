/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, 0 where that is 0.
  mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int.random(in: 0..<bound, using: &self) : 0
  }

  /// True once in so many times.
  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  /// One of a list.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// 1, half as often 2, and so on.
  mutating func few(_ most: Int = 16) -> Int {
    var count = 1
    while count < most, !oneIn(2) { count += 1 }
    return count
  }
}
