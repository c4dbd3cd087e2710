import TestSupport

/// Makes one case after the other from seeds: the same seed number, the same cases.
struct CaseMaker {
  let seeds: Seeds
  let kinds: [FuzzKind]

  /// The case of a number.
  func make(_ number: Int, seed: UInt64) -> FuzzCase {
    var random = SeededGenerator(seed: seed &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(number))
    let kind = random.pick(kinds)
    switch kind {
    case .pdf: return pdf(&random)
    case .pages:
      let path = random.pick(seeds.corpus)
      return FuzzCase(
        kind: .pages, bytes: Array("\(path)\n\(random.next())\n".utf8), origin: path)
    case .profile:
      let mutator = ByteMutator(words: FormatWords.yaml)
      if random.oneIn(16) {
        return nested(.profile, ["[", "{a: ", "- ", "? ", "&a [*a, "], &random)
      }
      return FuzzCase(
        kind: kind, bytes: mutator.mutated(seeds.profile, &random), origin: "the profile")
    case .report, .gold:
      if random.oneIn(16) { return nested(kind, ["[", "{\"a\":", "{\"tables\":["], &random) }
      let source = random.pick(kind == .report ? seeds.reports : seeds.golds)
      let mutator = ByteMutator(words: FormatWords.json)
      return FuzzCase(
        kind: kind, bytes: mutator.mutated(source.bytes, &random), origin: source.name)
    }
  }

  private func pdf(_ random: inout SeededGenerator) -> FuzzCase {
    let mutator = ByteMutator(words: FormatWords.pdf)
    guard random.oneIn(2) else {
      let file = PDFMaker.file(&random)
      return FuzzCase(
        kind: .pdf, bytes: random.oneIn(4) ? mutator.mutated(file, &random) : file, origin: "made")
    }
    let source = random.pick(seeds.pdfs)
    return FuzzCase(kind: .pdf, bytes: mutator.mutated(source.bytes, &random), origin: source.name)
  }

  /// What is nested deeper than any stack is deep, if it is read by functions that call themselves.
  private func nested(
    _ kind: FuzzKind, _ openings: [String], _ random: inout SeededGenerator
  ) -> FuzzCase {
    let opening = random.pick(openings)
    let depth = 1 << (6 + random.below(13))
    return FuzzCase(
      kind: kind, bytes: Array(String(repeating: opening, count: depth).utf8),
      origin: "\(depth) times \(opening)")
  }
}
