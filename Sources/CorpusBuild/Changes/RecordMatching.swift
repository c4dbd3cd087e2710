internal import ReportModel

/// Finds which earlier record of a kind is which later one.
///
/// The id comes first; but an id with a number goes to another text where a list was numbered anew, and
/// an id with a hash goes where a word changes. So, in this order, what is left after each step:
/// 1. the same id, and the same words or nearly,
/// 2. the same words under another id,
/// 3. the same key (number, heading of row and column, term) with words that are alike,
/// 4. words that are much alike, the most alike first,
/// 5. the same id or key, whatever the words.
struct RecordMatching {
  /// For each later record the index of the earlier one.
  private(set) var earlierOf: [Int?]
  /// Earlier records that are no more.
  private(set) var removed: [Int] = []

  private let earlier: [RecordFace]
  private let later: [RecordFace]
  private let earlierBags: [WordBag]
  private let laterBags: [WordBag]
  private var freeEarlier: [Int]
  private var freeLater: [Int]

  /// Alike enough to be one record whose number or heading is the same.
  private static let alike = 0.4
  /// Alike enough without: below, two sentences on one subject would be taken for one.
  private static let muchAlike = 0.6
  /// Pairs that are compared at most in step 4; a report that was read wholly differently has more, and
  /// its records are removed and added then.
  private static let mostPairs = 1 << 22

  /// Matches the records of one kind. `names` maps the local names of earlier records, as far as they
  /// are matched, to later ones.
  init(_ earlier: [RecordFace], _ later: [RecordFace], names: [String: String]) {
    self.earlier = earlier
    self.later = later
    earlierOf = Array(repeating: nil, count: later.count)
    earlierBags = earlier.map { WordBag($0.text) }
    laterBags = later.map { WordBag($0.text) }
    freeEarlier = Array(earlier.indices)
    freeLater = Array(later.indices)

    match(by: \.localID) { $0 >= Self.alike }
    match(by: \.text) { _ in true }
    let keys = earlier.map { Self.renamed($0.key, names) }
    match(keys, later.map(\.key)) { $0 >= Self.alike }
    matchAlike()
    match(by: \.localID) { _ in true }
    match(keys, later.map(\.key)) { _ in true }
    removed = freeEarlier
  }

  /// The key with the names of tables as they are now.
  private static func renamed(_ key: String?, _ names: [String: String]) -> String? {
    guard let key, !names.isEmpty else { return key }
    return key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      .map { names[String($0)] ?? String($0) }.joined(separator: "\u{1F}")
  }

  private mutating func match(
    by name: KeyPath<RecordFace, String>, where isMatch: (Double) -> Bool
  ) {
    match(earlier.map { $0[keyPath: name] }, later.map { $0[keyPath: name] }, where: isMatch)
  }

  /// Matches what has the same name; of several the first with the first.
  private mutating func match(
    _ earlierNames: [String?], _ laterNames: [String?], where isMatch: (Double) -> Bool
  ) {
    guard !freeEarlier.isEmpty, !freeLater.isEmpty else { return }
    var places: [String: [Int]] = [:]
    for index in freeEarlier.reversed() {
      if let name = earlierNames[index] { places[name, default: []].append(index) }
    }
    for index in freeLater {
      guard let name = laterNames[index], let place = places[name]?.last,
        isMatch(earlierBags[place].similarity(to: laterBags[index]))
      else { continue }
      places[name]?.removeLast()
      earlierOf[index] = place
    }
    removeMatched()
  }

  /// Matches what is left by likeness, the most alike first, then in the order of the output.
  private mutating func matchAlike() {
    guard freeEarlier.count * freeLater.count <= Self.mostPairs else { return }
    var pairs: [(similarity: Double, later: Int, earlier: Int)] = []
    for index in freeLater {
      for place in freeEarlier {
        guard earlierBags[place].bound(to: laterBags[index]) >= Self.muchAlike else { continue }
        let similarity = earlierBags[place].similarity(to: laterBags[index])
        if similarity >= Self.muchAlike { pairs.append((similarity, index, place)) }
      }
    }
    pairs.sort { ($1.similarity, $0.later, $0.earlier) < ($0.similarity, $1.later, $1.earlier) }
    var isTaken: Set<Int> = []
    for pair in pairs where earlierOf[pair.later] == nil {
      if isTaken.insert(pair.earlier).inserted { earlierOf[pair.later] = pair.earlier }
    }
    removeMatched()
  }

  private mutating func removeMatched() {
    let taken = Set(freeLater.compactMap { earlierOf[$0] })
    freeEarlier.removeAll { taken.contains($0) }
    freeLater.removeAll { earlierOf[$0] != nil }
  }
}
