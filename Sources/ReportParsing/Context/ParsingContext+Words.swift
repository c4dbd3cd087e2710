extension ParsingContext {
  /// All words that the report prints in small letters somewhere.
  var ordinaryWords: Set<String> {
    var words: Set<String> = []
    for item in items {
      for word in item.block.text.split(whereSeparator: { !$0.isLetter }) {
        if let first = word.unicodeScalars.first, first.properties.isLowercase {
          words.insert(String(word))
        }
      }
    }
    return words
  }
}
