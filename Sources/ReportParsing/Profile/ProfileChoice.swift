/// A profile with why it is the one to read a document by.
public struct ProfileChoice: Sendable {
  /// A phrase that was found.
  public struct Clue: Hashable, Sendable {
    /// The phrase as the profile has it.
    public var phrase: String
    /// Where it stands.
    public var place: ProfileEvidence.Place
    /// What it adds.
    public var weight: Int
  }

  /// What speaks for one profile.
  public struct Candidate: Hashable, Sendable {
    /// Name of the profile.
    public var name: String
    /// Sum of the weights of what was found.
    public var score: Int
    /// The score from which on it may be chosen; nil where it has no evidence, and is never chosen.
    public var least: Int?
    /// What was found.
    public var clues: [Clue]
  }

  /// The profile.
  public var profile: Profile
  /// Sum of the weights of what was found; nil where the caller named the profile.
  public var score: Int?
  /// All profiles that were weighed, in the order of the set; empty where the caller named the profile.
  public var candidates: [Candidate]

  /// Whether nothing spoke for a family, so that the profile that fits any report was taken.
  public var isFallback: Bool { score.map { $0 <= 0 } ?? false }

  /// Why, in words.
  public var reason: String {
    guard let score else { return "as asked for" }
    if isFallback {
      let nearest = others.first.map { "; most spoke for \($0.name): \(Self.list($0.clues))" }
      return "no family's words stand on the first pages" + (nearest ?? "")
    }
    let own = candidates.first { $0.name == profile.name }
    let next = others.first.map { "; next is \($0.name) with \($0.score)" } ?? ""
    return "\(Self.list(own?.clues ?? [])): weight \(score)\(next)"
  }

  /// Profiles for which something speaks and that were not chosen, the best first.
  private var others: [Candidate] {
    candidates.filter { $0.name != profile.name && $0.score > 0 }.sorted { $0.score > $1.score }
  }

  private static func list(_ clues: [Clue]) -> String {
    func named(_ clues: [Clue]) -> String {
      clues.map { "“\($0.phrase)” \($0.place.words)" }.joined(separator: ", ")
    }
    let against = clues.filter { $0.weight < 0 }
    return named(clues.filter { $0.weight >= 0 })
      + (against.isEmpty ? "" : ", and against it " + named(against))
  }
}

extension ProfileEvidence.Place {
  /// Where it is, in words.
  public var words: String {
    switch self {
    case .cover: "on the cover"
    case .firstPages: "on the first pages"
    case .metadata: "in the file's title or author"
    }
  }
}
