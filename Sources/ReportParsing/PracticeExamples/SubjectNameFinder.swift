import ReportModel

/// Finds the person whom a practice example is about: a first name, changed by the inspectorate.
///
/// Nothing lists such names, so the text itself must tell: a name stands where a person does ("Nat, a 58 year
/// old man", "Stefan is 31", "prior to Penny’s release"), comes again, and somebody in the text is "he" or
/// "she". Organisations and places have names of several words, follow "in" or "the", or are "it".
struct SubjectNameFinder {
  /// Words that the report also prints in small letters, and which therefore are no names at the start of a
  /// sentence.
  let ordinaryWords: SmallWords

  /// The name; nil where nobody is named.
  func subject(of text: String) -> String? {
    let hasPerson = Self.tellsOfPerson(text)
    var scores: [(name: String, score: Double)] = []
    for candidate in NameCandidate.all(in: text) {
      let score = score(of: candidate, hasPerson: hasPerson)
      guard score > 0 else { continue }
      if let index = scores.firstIndex(where: { $0.name == candidate.name }) {
        scores[index].score += score
      } else {
        scores.append((candidate.name, score))
      }
    }
    var best: (name: String, score: Double)?
    for entry in scores where entry.score >= 2 && entry.score > best?.score ?? 0 { best = entry }
    return best?.name
  }

  /// Whether somebody in a text is "he" or "she".
  static func tellsOfPerson(_ text: String) -> Bool { pronouns.occurs(in: FoldedText(text)) }

  /// How much one place of a word speaks for a person; at least 2 in all make a name.
  private func score(of candidate: NameCandidate, hasPerson: Bool) -> Double {
    let before = candidate.before?.lowercased()
    let isPartOfLongerName =
      candidate.precedesCapital || candidate.followsCapital
      || (before.map { candidate.before != $0 && !isOrdinary($0) } ?? false)
    if isPartOfLongerName || Self.noNames.contains(candidate.name.lowercased()) { return 0 }
    if let before, Self.determiners.contains(before) || Self.titles.contains(before) { return 0 }
    if tellsAge(candidate) { return 5 }
    guard hasPerson else { return 0 }
    if candidate.hasComma, let next = candidate.after.first,
      ["a", "an", "who", "whose"].contains(next)
    {
      return 4
    }
    if let before, Self.places.contains(before) { return 0 }
    if ordinaryWords.contains(candidate.name) { return 0 }
    if candidate.isPossessive { return 2 }
    if !candidate.startsSentence {
      // "supervising Desmond learned that he": what follows in the sentence is about a person.
      let isFollowed = candidate.sentence.contains { Self.pronounWords.contains($0.lowercased()) }
      return isFollowed ? 2 : 1.5
    }
    // "Minutes of the meeting", "Letters were sent": no person acts there.
    if let next = candidate.after.first, Self.followers.contains(next) { return 0 }
    return 2
  }

  private func isOrdinary(_ word: String) -> Bool {
    Self.noNames.contains(word) || ordinaryWords.contains(word)
  }

  /// "Colin, 61", "Nat, a 58 year old", "Desmond, aged 52", "Stefan is 31", "Jonty is a 29 year old".
  private func tellsAge(_ candidate: NameCandidate) -> Bool {
    var words = candidate.after[...]
    if candidate.hasComma {
      if let first = words.first, ["aged", "who"].contains(first) { words.removeFirst() }
    } else if words.first != "is" && words.first != "was" {
      return false
    }
    if let first = words.first, ["is", "was", "a", "an"].contains(first) { words.removeFirst() }
    if let first = words.first, ["a", "an", "aged"].contains(first) { words.removeFirst() }
    guard let digits = words.first?.prefix(while: \.isNumber), digits.utf8.count == 2 else {
      return false
    }
    return words.first?.count == 2 || words.first?.contains("-") == true
  }

  private static let pronounWords = [
    "he", "she", "him", "her", "his", "hers", "himself", "herself",
  ]
  private static let pronouns = PhraseSet(of: pronounWords)
  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "each", "every", "his", "her", "their",
    "our", "its", "my", "your",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "hmp", "hmyoi", "st", "judge", "inspector",
  ]
  private static let places: Set<String> = [
    "in", "at", "from", "near", "around", "across", "outside", "into", "via", "within", "on",
    "throughout", "under", "during",
  ]
  private static let followers: Set<String> = [
    "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or", "that", "the", "a",
    "an", "were", "are", "have", "between", "into",
  ]
  private static let noNames: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "christmas", "easter", "english", "british", "the", "this", "it", "he",
    "she", "they", "his", "her", "their", "we", "our", "in", "at", "on", "no", "not", "one", "two",
    "when", "while", "after", "before", "although", "despite", "following",
  ]
}
