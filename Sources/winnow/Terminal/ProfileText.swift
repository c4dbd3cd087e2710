import CorpusBuild
import ReportParsing

/// Profiles and their choice as text for a person.
enum ProfileText {
  /// What a profile is for, and what speaks for it.
  static func text(of profile: Profile) -> String {
    var lines = ["\(profile.name): \(profile.summary ?? "(no description)")"]
    if !profile.parents.isEmpty {
      lines.append("builds on: \(profile.parents.joined(separator: ", "))")
    }
    if !profile.inspectorates.isEmpty {
      lines.append("published by: \(profile.inspectorates.map(\.name).joined(separator: ", "))")
    }
    guard let evidence = profile.evidence else {
      lines.append("has no evidence: used only where it is asked for by name")
      return lines.joined(separator: "\n") + "\n"
    }
    if evidence.clues.isEmpty {
      lines.append("fits any report: used where nothing speaks for another")
    } else {
      lines.append("chosen where clues of weight \(evidence.least) or more come together:")
      for clue in evidence.clues {
        let phrases = clue.phrases.map { "“\($0)”" }.joined(separator: ", ")
        lines.append("  \(signed(clue.weight))  \(clue.place.words): \(phrases)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For which profile a document's first pages speak, and how much for each.
  static func text(of choice: ProfileChoice, file: String) -> String {
    var lines = ["\(PrintableName.text(file)): \(choice.profile.name), \(choice.reason)"]
    for candidate in choice.candidates {
      let least = candidate.least.map { "of at least \($0)" } ?? "(never chosen)"
      lines.append("  \(candidate.name): \(candidate.score) \(least)")
      for clue in candidate.clues {
        lines.append("    \(signed(clue.weight))  “\(clue.phrase)” \(clue.place.words)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func signed(_ weight: Int) -> String { weight > 0 ? "+\(weight)" : "\(weight)" }
}
