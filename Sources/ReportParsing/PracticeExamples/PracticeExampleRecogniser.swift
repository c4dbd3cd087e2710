import Layout
import ReportModel

/// Finds practice examples: labelled boxes, boxes that tell a story without a label, and labelled
/// paragraphs whose box could not be seen.
struct PracticeExampleRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [PracticeExample] {
    let reader = ExampleReader(context: context)
    var examples: [Example] = []
    var index = 0
    while index < context.items.count {
      let item = context.items[index]
      var found: [Example] = []
      if item.block.kind == .box {
        found = reader.boxed(at: index)
      } else if item.box == nil {
        found = [reader.loose(at: index) ?? reader.headed(at: index)].compactMap { $0 }
      }
      examples += found
      index = found.last?.end ?? index + 1
    }
    guard !examples.isEmpty else { return [] }
    let subjects = SubjectNameFinder(
      ordinaryWords: SmallWords(context.items.lazy.map(\.block.text)))
    return examples.flatMap { records(of: $0, subjects: subjects, in: context) }
  }

  private func records(
    of example: Example, subjects: SubjectNameFinder, in context: ParsingContext
  ) -> [PracticeExample] {
    let splitter = ExampleSplitter(subjects: subjects)
    let place = context.place(of: example.item)
    let stories =
      example.label?.isPlural == true
      ? splitter.stories(in: example.paragraphs) : [example.paragraphs]
    return stories.map { paragraphs in
      let text = paragraphs.map(\.text).joined(separator: "\n\n")
      return PracticeExample(
        provenance: context.provenance(
          regions: stories.count == 1 ? example.regions : paragraphs.flatMap(\.regions),
          block: example.item.top, confidence: example.confidence, rule: example.rule),
        polarity: example.label?.polarity ?? .neutral, label: example.label?.text,
        subject: subjects.subject(of: text), text: text, organisations: place.organisations,
        domain: place.domain)
    }
  }
}

/// A practice example before it is split into the stories that it tells.
struct Example {
  /// One paragraph of it.
  struct Paragraph {
    /// Its text, the label left out.
    var text: String
    /// Where it stands.
    var regions: [PageBox]
  }

  /// The label, where one is printed.
  var label: ExampleLabel?
  /// What is told.
  var paragraphs: [Paragraph]
  /// The block that it is, or starts with.
  var item: ParsingContext.Item
  /// Where it stands, label included.
  var regions: [PageBox]
  /// Place after it.
  var end: Int
  /// How sure it is.
  var confidence: Double
  /// How it was found.
  var rule: String
}
