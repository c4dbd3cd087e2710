import ReportModel
import TestSupport
import Testing

@testable import Comparison

@Suite struct CandidateIndexTests {
  /// Texts of a vocabulary in which few words are frequent and most are rare, as in any language.
  private func texts(_ count: Int, vocabulary: Int = 4000, seed: UInt64 = 7) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<18).map { _ in
        let share = Double.random(in: 0..<1, using: &random)
        return "qu\(Self.letters(Int(Double(vocabulary) * share * share * share)))"
      }.joined(separator: " ")
    }
  }

  /// A number in letters, since numbers are no terms.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var text = ""
    repeat {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return text + "x"
  }

  private func vectors(_ texts: [String]) throws -> [TermVector] {
    let vocabulary = try LinkVocabulary.shipped()
    let terms = texts.map { RecommendationTerms($0, vocabulary: vocabulary) }
    let weights = TermWeights(terms)
    return terms.map(weights.vector)
  }

  @Test func findsEveryPairThatIsAlikeEnough() throws {
    // Few words, so that many pairs are alike.
    let vectors = try vectors(texts(150, vocabulary: 60))
    var index = CandidateIndex(threshold: 0.45)
    var missed = 0
    var alike = 0
    for (place, vector) in vectors.enumerated() {
      let found = Set(index.candidates(andAdd: place, vector))
      for other in 0..<place where vectors[other].cosine(vector) >= 0.45 {
        alike += 1
        if !found.contains(other) { missed += 1 }
      }
    }
    #expect(alike > 50)
    #expect(missed == 0)
  }

  @Test func comparesFarFewerPairsThanThereAre() throws {
    func comparisons(_ count: Int) throws -> Int {
      var index = CandidateIndex(threshold: 0.48)
      for (place, vector) in try vectors(texts(count)).enumerated() {
        _ = index.candidates(andAdd: place, vector)
      }
      return index.comparisons
    }
    // Fewer than one for each text, where all pairs would be thousands.
    for count in [500, 2000] { #expect(try comparisons(count) < count, "\(count) texts") }
  }
}
