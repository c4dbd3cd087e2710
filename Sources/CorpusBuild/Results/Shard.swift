internal import Crypto

/// One of several parts of a corpus. A file's part depends on its path in the corpus alone, so that
/// parts built on different machines make up the whole.
public struct Shard: Hashable, Sendable {
  /// Its number, from 1.
  public var number: Int
  /// How many parts there are.
  public var count: Int

  /// Makes a part; nil where there is none of that number.
  public init?(number: Int, count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// The whole.
  public init() {
    number = 1
    count = 1
  }

  /// The part that "3/8" names; nil where it names none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(number: number, count: count)
  }

  /// Whether a file is in this part.
  func contains(_ name: String) -> Bool {
    guard count > 1 else { return true }
    // The first bytes of SHA-256: the same on every machine, and even.
    let digest = SHA256.hash(data: Array(name.utf8))
    let value = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value % UInt64(count) == UInt64(number - 1)
  }
}
