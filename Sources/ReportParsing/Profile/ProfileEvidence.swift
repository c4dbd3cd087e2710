/// What speaks for a family of reports on a document's first pages.
public struct ProfileEvidence: Sendable {
  /// Where a phrase has to stand.
  public enum Place: String, CaseIterable, Sendable {
    /// On the first page that has any text.
    case cover
    /// On one of the first pages, the cover among them.
    case firstPages = "first_pages"
    /// In the title or author that the PDF gives.
    case metadata
  }

  /// Phrases that weigh the same and count once, however many of them there are.
  public struct Clue: Sendable {
    /// What it adds; less than nothing where it speaks against the family.
    public var weight: Int
    /// Where it has to stand.
    public var place: Place
    /// The phrases.
    public var phrases: [String]
  }

  /// The weight from which on the profile may be chosen; nothing for the one that fits any report.
  public var least: Int
  /// All that counts.
  public var clues: [Clue]

  /// Keys: `least`, `clues` of `weight`, `in` (one of `cover`, `first_pages`, `metadata`), `phrases`.
  init(_ reader: ProfileReader) throws(ProfileError) {
    try reader.allow("least", "clues")
    least = try reader.required("least").integer()
    clues = []
    for entry in try reader.optional("clues")?.elements() ?? [] {
      try entry.allow("weight", "in", "phrases")
      clues.append(
        Clue(
          weight: try entry.required("weight").integer(),
          place: try entry.optional("in")?.choice() ?? .firstPages,
          phrases: try entry.required("phrases").strings()))
    }
  }
}
