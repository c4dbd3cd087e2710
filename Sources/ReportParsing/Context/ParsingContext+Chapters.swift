extension ParsingContext {
  /// What kinds of chapter the headings above a place open.
  func chapterKinds(of place: Place) -> Set<HeadingVocabulary.Kind> {
    place.chain.reduce(into: []) { kinds, section in
      kinds.formUnion(profile.headings.kinds(of: sections.titles[section]))
    }
  }
}
