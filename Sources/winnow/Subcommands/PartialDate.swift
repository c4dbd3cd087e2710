import ArgumentParser

/// A date as exact as its writer wants: "2016", "2016-05" or "2016-05-31".
struct PartialDate: ExpressibleByArgument {
  /// The date in ISO 8601.
  let text: String

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ part, length in
        part.utf8.count == length && part.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    // Years are any; a month that is none would find nothing, or too much, without a word.
    let limits = [0...9999, 1...12, 1...31]
    guard zip(parts, limits).allSatisfy({ part, limit in Int(part).map(limit.contains) ?? false })
    else { return nil }
    text = argument
  }

  static var allValueStrings: [String] { ["2016", "2016-05", "2016-05-31"] }
}
