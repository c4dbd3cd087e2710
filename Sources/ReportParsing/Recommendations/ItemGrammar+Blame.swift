/// What stands behind a verb such as "should" where nothing is asked.
extension ItemGrammar {
  /// Whether words behind such a verb blame, or say how something is to be taken: "should have been begun", "should have
  /// acted sooner", "should surprise nobody". "The crews should have agreed a plan by June" asks.
  func blames(_ folded: FoldedText, at next: Int) -> Bool {
    let grammar = vocabulary.grammar
    if grammar.blaming.match(in: folded, at: next) != nil { return true }
    guard grammar.perfect.containsWord(folded.word(at: next)) else { return false }
    let participle = folded.nextWord(after: next)
    let word = folded.word(at: participle)
    guard grammar.isPast(word) || grammar.participles.containsWord(word) else { return false }
    let behind = folded.nextWord(after: participle)
    return behind >= folded.bytes.count || grammar.comparing.containsWord(folded.word(at: behind))
  }
}
