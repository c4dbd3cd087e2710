/// Places of ratings on their scale, the worst at 0.
struct RatingScale: Hashable, Sendable {
  private let points: [String: Int]

  /// The names of the places, worst first, each in its newest wording.
  let names: [String]

  /// The scale that the inspectorates of probation, schools and care share since about 2012. "Adequate"
  /// stood in the place of "Requires improvement" before.
  static let fourGrades = RatingScale([
    ["Inadequate"],
    [
      "Requires improvement", "Requires improvement to be good", "Require improvement",
      "Require improvement to be good", "Adequate",
    ],
    ["Good"], ["Outstanding"],
  ])

  init(_ places: [[String]]) {
    names = places.map { $0.first ?? "" }
    var points: [String: Int] = [:]
    for (place, names) in places.enumerated() {
      for name in names { points[Word.key(of: name)] = place }
    }
    self.points = points
  }

  /// The name of the place of a rating, or nil where the scale has no such word.
  func grade(of rating: String?) -> String? { points(of: rating).map { names[$0] } }

  /// The place of a rating, or nil where the scale has no such word.
  func points(of rating: String?) -> Int? { rating.flatMap { points[Word.key(of: $0)] } }
}
