import Layout
import ReportModel

/// Reads the paragraphs of practice examples from boxes, and from labelled paragraphs outside of them.
struct ExampleReader {
  let context: ParsingContext
  /// Whether the report labels practice examples: where it does, a box without a label among them is one
  /// more; where it does not, a box may hold anything.
  private let hasLabels: Bool

  init(context: ParsingContext) {
    self.context = context
    hasLabels = context.items.contains { item in
      item.box != nil
        && ExampleLabel(item.block, vocabulary: context.profile.practiceExamples) != nil
    }
  }

  private var items: [ParsingContext.Item] { context.items }
  private var vocabulary: PracticeExampleVocabulary { context.profile.practiceExamples }

  /// The example that a box is.
  func boxed(at index: Int) -> Example? {
    let box = items[index]
    let end = items[(index + 1)...].firstIndex { $0.top != box.top } ?? items.count
    let children = items[(index + 1)..<end].map(\.block).filter { !$0.content.isEmpty }
    guard let first = children.first else { return nil }
    if let label = ExampleLabel(first, vocabulary: vocabulary) {
      let paragraphs = paragraphs(of: children, without: label)
      guard !paragraphs.isEmpty else { return nil }
      return Example(
        label: label, paragraphs: paragraphs, item: box, regions: box.block.regions, end: end,
        confidence: 0.98, rule: "practice_example.labelled_box")
    }
    guard !QuotationMarks.encloseAll(in: index, of: items), tellsStory(children, in: box) else {
      return nil
    }
    return Example(
      label: nil, paragraphs: paragraphs(of: children, without: nil), item: box,
      regions: box.block.regions, end: end, confidence: 0.6,
      rule: "practice_example.unlabelled_box")
  }

  /// The example that starts with a labelled paragraph outside of any box, as where only a rule at the side
  /// or the indent sets it apart: that paragraph, and those after it that are set in as far.
  func loose(at index: Int) -> Example? {
    let first = items[index].block
    guard first.kind == .paragraph, let label = ExampleLabel(first, vocabulary: vocabulary),
      !label.rest.isEmpty
    else { return nil }
    let isBold = !first.content.boldPrefix.isEmpty
    guard isBold || label.isPlain else { return nil }
    var end = index + 1
    while end < items.count, items[end].block.kind == .paragraph, items[end].box == nil,
      isSetIn(first), abs(items[end].block.left - first.left) < 2,
      ExampleLabel(items[end].block, vocabulary: vocabulary) == nil
    {
      end += 1
    }
    let blocks = items[index..<end].map(\.block)
    return Example(
      label: label, paragraphs: paragraphs(of: blocks, without: label), item: items[index],
      regions: blocks.flatMap(\.regions), end: end, confidence: isBold ? 0.75 : 0.7,
      rule: "practice_example.labelled_paragraph")
  }

  private func isSetIn(_ block: Block) -> Bool {
    let lefts = items.filter { $0.block.kind == .paragraph && $0.block.page == block.page }
      .map(\.block.left)
    return block.left > (lefts.min() ?? 0) + 0.5 * context.document.bodySize
  }

  private func paragraphs(of blocks: [Block], without label: ExampleLabel?) -> [Example.Paragraph] {
    var paragraphs = blocks.map { Example.Paragraph(text: $0.text, regions: $0.regions) }
    if let label, !paragraphs.isEmpty { paragraphs[0].text = label.rest }
    return paragraphs.filter { !$0.text.isEmpty }
  }

  /// Whether a box without a label is about a case: running text in sentences, among the findings, in a
  /// report that labels others or about a "he" or "she". Boxes with a title, lists or tables define or
  /// summarise something.
  private func tellsStory(_ children: [Block], in box: ParsingContext.Item) -> Bool {
    guard children.allSatisfy({ $0.kind == .paragraph && !$0.content.isBold }),
      let first = children.first, first.content.boldPrefix.isEmpty,
      children.allSatisfy({ [".", "!", "?", "\u{201D}", "\u{2019}"].contains($0.text.last ?? " ") }
      ),
      FoldedText(first.text).wordCount >= 20,
      hasLabels || children.contains(where: { SubjectNameFinder.tellsOfPerson($0.text) })
    else { return false }
    let place = context.place(of: box)
    guard place.section != nil else { return false }
    let frontMatter: Set<HeadingVocabulary.Kind> = [
      .contents, .foreword, .glossary, .keyFacts, .acknowledgements, .methodology, .summary,
      .appendix,
    ]
    return frontMatter.isDisjoint(with: context.chapterKinds(of: place))
  }
}
