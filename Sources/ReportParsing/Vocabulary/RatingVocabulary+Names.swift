extension RatingVocabulary {
  /// A name without the words that lead on to others: "Progress of children, taking into account".
  func withoutEnd(_ printed: String) -> String {
    let folded = FoldedText(printed)
    guard let last = nameEnds.matches(in: folded).last,
      last.range.upperBound == folded.bytes.count - 1
    else { return printed }
    var name = String(
      decoding: printed.utf8.prefix(folded.offsets[last.range.lowerBound]), as: UTF8.self)
    while let end = name.last, " ,:;".contains(end) { name.removeLast() }
    return name.isEmpty ? printed : name
  }
}
