extension String {
  /// Its sentences, without the spaces between them.
  var sentences: [String] {
    var found: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      let end = rest.firstSentenceEnd
      found.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    return found
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Behind the first full stop that ends a sentence: one with a space and a capital letter behind it; the
  /// end where there is none.
  var firstSentenceEnd: String.Index {
    var index = startIndex
    while let stop = self[index...].firstIndex(where: { ".?!".contains($0) }) {
      let after = self.index(after: stop)
      let rest = self[after...].drop { "’”'\")".contains($0) }
      if rest.isEmpty { return endIndex }
      if rest.first == " ", rest.dropFirst().first?.isUppercase ?? false { return rest.startIndex }
      index = after
    }
    return endIndex
  }
}
