import Layout

/// Finds the labels that are set as headings and come back above each story of their kind, as "Good practice example". They
/// name what stands under them; no section begins there.
struct RepeatedLabels {
  /// Places of their blocks among the document's.
  let places: Set<Int>

  /// Looks through a document's headings.
  init(_ document: Document, profile: Profile) {
    let blocks = document.blocks
    let labels = blocks.indices.filter {
      blocks[$0].kind == .heading && blocks[$0].number == nil
        && blocks[$0].text.utf8.count <= Self.longest && $0 + 1 < blocks.count
        && blocks[$0 + 1].kind == .paragraph
        && ExampleLabel(blocks[$0], vocabulary: profile.practiceExamples)
          .map { $0.isPlain && $0.rest.isEmpty } ?? false
    }
    places = labels.count < Self.fewest ? [] : Set(labels)
  }

  /// One alone may be a chapter: "Good practice".
  private static let fewest = 2

  /// UTF-8 bytes of a long label.
  private static let longest = 60
}
