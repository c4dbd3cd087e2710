internal import ReportModel

/// What two printed names of one provider have in common: "the North West division of the National
/// Probation Service", "North West NPS division" and "NPS North West" have the key "nps north west".
enum ProviderNameKey {
  /// The key of a name. `kind` adds what a name leaves out, as "North West" does.
  static func make(_ name: String, kind: Provider.Kind) -> String {
    var words = Word.words(of: name).map(\.text)
    var marker = ""
    for (phrase, short) in bodies {
      guard let place = position(of: phrase, in: words) else { continue }
      words.removeSubrange(place..<place + phrase.count)
      if marker.isEmpty { marker = short }
    }
    if marker.isEmpty, let known = markers[kind] { marker = known }
    let isCouncil = words.contains("council") || marker == "council"
    words.removeAll { fillers.contains($0) || (isCouncil && councilWords.contains($0)) }
    if marker == "council" { marker = "" }
    return ([marker] + words).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Names of bodies, longer ones before those that are part of them.
  private static let bodies: [([String], String)] = [
    (["national", "probation", "service"], "nps"), (["nps"], "nps"),
    (["community", "rehabilitation", "company"], "crc"),
    (["community", "rehabilitation", "companies"], "crc"), (["crc"], "crc"),
    (["probation", "trust"], "trust"), (["probation", "service"], "ps"),
    (["london", "borough", "of"], "council"), (["royal", "borough", "of"], "council"),
    (["city", "of"], "council"),
  ]

  private static let markers: [Provider.Kind: String] = [
    .nationalProbationService: "nps", .communityRehabilitationCompany: "crc",
    .youthOffendingTeam: "yot",
  ]

  /// Words that names are printed with and without.
  private static let fillers: Set<String> = [
    "the", "of", "and", "in", "for", "division", "divisions", "region", "limited", "ltd",
  ]

  /// Words for the sort of a council. They go only where the name says that it is one: "Norfolk County
  /// Council" is Norfolk, but "City Gateway" is not "Gateway".
  private static let councilWords: Set<String> = [
    "council", "county", "city", "borough", "metropolitan", "district", "unitary", "authority",
  ]

  private static func position(of phrase: [String], in words: [String]) -> Int? {
    guard words.count >= phrase.count else { return nil }
    return (0...(words.count - phrase.count)).first { start in
      words[start..<start + phrase.count].elementsEqual(phrase)
    }
  }
}
