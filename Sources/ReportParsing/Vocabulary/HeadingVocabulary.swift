/// Headings that open a kind of chapter, compared whole or as the start of a heading.
public struct HeadingVocabulary: Sendable {
  /// Chapters without a subject of their own.
  public enum Kind: String, CaseIterable, Sendable {
    case contents
    case foreword
    case glossary
    case keyFacts = "key_facts"
    case acknowledgements
    case methodology
    case summary
    case appendix
  }

  /// Kinds by phrase.
  public var kinds: PhraseTable<Kind>
  /// Offices of those who sign a foreword; a line with one is no heading.
  public var signatures: PhraseSet

  /// A mapping of kinds, and of `signatures`, to phrases.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    guard let reader else {
      kinds = PhraseTable()
      signatures = PhraseSet()
      return
    }
    var pairs: [(phrase: String, value: Kind)] = []
    for (name, value) in try reader.pairs() where name != "signatures" {
      guard let kind = Kind(rawValue: name) else {
        let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw value.error(.unknownKey, "`headings` cannot hold `\(name)`; possible: \(known)")
      }
      for phrase in try value.strings() { pairs.append((phrase, kind)) }
    }
    kinds = PhraseTable(pairs)
    signatures = try reader.phrases("signatures")
  }

  /// Whether a heading is nothing but a word for appendices.
  func isDivider(_ heading: FoldedText) -> Bool { kinds.value(of: heading) == .appendix }

  /// The kind that a heading opens: by the phrase that it is, starts with after "Appendix 5:", or ends with.
  public func kinds(of heading: FoldedText) -> Set<Kind> {
    Set(kinds.matches(in: heading).map(\.value))
  }
}
