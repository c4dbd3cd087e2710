/// How alike two recommendations must be. All are cosines of `TermVector`, 0 to 1.
struct LinkSettings: Sendable {
  /// A recommendation printed as an earlier inspection's, and the original in that inspection's report. They
  /// are copies, at times shortened.
  var quotation = 0.4
  /// A recommendation that says of itself that it is repeated, and the best among those it may repeat.
  var saidToBeRepeated = 0.08
  /// A recommendation and its like in the inspection of the same subject before, each linked once. So low
  /// since few are compared: the same inspectors write to the same body two years on, in other words.
  /// Unrelated ones share a word or two ("risk", "plan") and reach 0.13.
  var successive = 0.15
  /// Terms that those two must share, so that one word of some rarity is not enough for short ones: with one,
  /// a third of the links below a likeness of 0.4 between real reports of one authority were about other
  /// things.
  var fewestShared = 2
  /// Less than this, and without a word that goes on with something earlier, is alike and no repetition.
  var repetition = 0.2
  /// Nothing is left out but what is beside the matter.
  var sameWording = 0.8
  /// Any two recommendations of a corpus. Those that ask for different things about the same subject (an
  /// interview room, a plan) stay below it.
  var anywhere = 0.48
  /// Share of the shorter one's words that must stand in the other in the same order.
  var alignment = 0.5
  /// Terms that both must have, so that "improve unpaid work" is not alike with all about unpaid work.
  var fewestTerms = 4
  /// How many earlier ones a recommendation is linked with at most, the likest first.
  var mostLinks = 10
  /// How many reports back the original of a quotation is looked for.
  var reportsBack = 4
}
