import TestSupport

extension SeededGenerator {
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
