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

  /// The examples that a box holds: one, or one for each label that opens a paragraph of it.
  func boxed(at index: Int) -> [Example] {
    let box = items[index]
    let end = items[(index + 1)...].firstIndex { $0.top != box.top } ?? items.count
    let children = items[(index + 1)..<end].map(\.block).filter { !$0.content.isEmpty }
    guard let first = children.first else { return [] }
    if let label = ExampleLabel(first, vocabulary: vocabulary) {
      let parts = parts(of: children)
      let examples = parts.compactMap { part -> Example? in
        let own =
          parts.count == 1 ? label : part.first.flatMap { ExampleLabel($0, vocabulary: vocabulary) }
        let paragraphs = paragraphs(of: part, without: own)
        guard let own, !paragraphs.isEmpty else { return nil }
        return Example(
          label: own, paragraphs: paragraphs, item: box,
          regions: parts.count == 1 ? box.block.regions : part.flatMap(\.regions), end: end,
          confidence: 0.98, rule: "practice_example.labelled_box")
      }
      return examples.isEmpty
        ? [tagged(by: label, at: index, end: end)].compactMap { $0 } : examples
    }
    guard !QuotationMarks.encloseAll(in: index, of: items), tellsStory(children, in: box) else {
      return []
    }
    return [
      Example(
        label: nil, paragraphs: paragraphs(of: children, without: nil), item: box,
        regions: box.block.regions, end: end, confidence: 0.6,
        rule: "practice_example.unlabelled_box")
    ]
  }

  /// The paragraphs of a box, parted where another label in bold opens one.
  private func parts(of children: [Block]) -> [ArraySlice<Block>] {
    let starts = children.indices.filter { index in
      guard index > 0 else { return true }
      let block = children[index]
      guard block.kind == .paragraph, !block.content.boldPrefix.isEmpty,
        let label = ExampleLabel(block, vocabulary: vocabulary)
      else { return false }
      // A label alone has its text beneath it.
      return !label.rest.isEmpty || label.isPlain && index + 1 < children.count
    }
    return zip(starts, starts.dropFirst() + [children.count]).map { children[$0..<$1] }
  }

  /// The example whose label stands alone in a small box, as a tag: the paragraphs right beneath it.
  private func tagged(by label: ExampleLabel, at index: Int, end start: Int) -> Example? {
    let em = context.document.bodySize
    guard let tag = items[index].block.regions.last else { return nil }
    var last = tag
    var end = start
    while end < items.count, items[end].box == nil, items[end].block.kind == .paragraph,
      !items[end].block.content.isBold, let next = items[end].block.regions.first,
      next.page == last.page, next.box.y0 > last.box.y0, next.box.y0 - last.box.y1 < em,
      abs(next.box.x0 - tag.box.x0) < em
    {
      last = items[end].block.regions.last ?? next
      end += 1
    }
    guard end > start else { return nil }
    let blocks = items[start..<end].map(\.block)
    return Example(
      label: label, paragraphs: paragraphs(of: blocks, without: nil), item: items[index],
      regions: [tag] + blocks.flatMap(\.regions), end: end, confidence: 0.85,
      rule: "practice_example.tagged")
  }

  /// The example whose label stands alone as a line above it, outside of any box: a paragraph about somebody, or those
  /// that are set in.
  func headed(at index: Int) -> Example? {
    let line = items[index].block
    guard line.kind == .heading || line.kind == .paragraph && line.content.isBold,
      let label = ExampleLabel(line, vocabulary: vocabulary), label.rest.isEmpty, label.isPlain,
      index + 1 < items.count
    else { return nil }
    let first = items[index + 1].block
    let isSetIn = isSetIn(first)
    guard first.kind == .paragraph, items[index + 1].box == nil, first.page == line.page,
      isSetIn || SubjectNameFinder.tellsOfPerson(first.text)
    else { return nil }
    let rest = items[(index + 2)...].prefix { item in
      isSetIn && item.block.kind == .paragraph && item.box == nil
        && abs(item.block.left - first.left) < 2
        && ExampleLabel(item.block, vocabulary: vocabulary) == nil
    }
    let blocks = [first] + rest.map(\.block)
    return Example(
      label: label, paragraphs: paragraphs(of: blocks, without: nil), item: items[index],
      regions: line.regions + blocks.flatMap(\.regions), end: rest.endIndex, confidence: 0.7,
      rule: "practice_example.headed_paragraph")
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
    // Where paragraphs are numbered, those without a number stand in as far as the others' text.
    let lefts = items.filter {
      $0.block.page == block.page
        && ($0.block.kind == .paragraph
          || $0.block.kind == .listItem
            && $0.block.marker.map(PrintedItemNumber.isRunning) ?? false)
    }
    .map(\.block.left)
    return block.left > (lefts.min() ?? 0) + 0.5 * context.document.bodySize
  }

  private func paragraphs(of blocks: some Sequence<Block>, without label: ExampleLabel?) -> [Example
    .Paragraph]
  {
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
