import Layout
import PDFReading
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

  /// The paragraphs of a box, parted where another label opens one: in bold, or plain with text behind it.
  private func parts(of children: [Block]) -> [ArraySlice<Block>] {
    let starts = children.indices.filter { index in
      guard index > 0 else { return true }
      let block = children[index]
      guard block.kind == .paragraph, let label = ExampleLabel(block, vocabulary: vocabulary)
      else { return false }
      if block.content.boldPrefix.isEmpty { return label.isPlain && !label.rest.isEmpty }
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
    let rest = isSetIn ? setIn(as: first, from: index + 2) : index + 2..<index + 2
    let blocks = [first] + paragraphs(in: rest)
    return Example(
      label: label, paragraphs: paragraphs(of: blocks, without: nil), item: items[index],
      regions: line.regions + blocks.flatMap(\.regions), end: rest.upperBound, confidence: 0.7,
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
    let rest = isSetIn(first) ? setIn(as: first, from: index + 1) : index + 1..<index + 1
    let blocks = [first] + paragraphs(in: rest)
    return Example(
      label: label, paragraphs: paragraphs(of: blocks, without: label), item: items[index],
      regions: blocks.flatMap(\.regions), end: rest.upperBound, confidence: isBold ? 0.75 : 0.7,
      rule: "practice_example.labelled_paragraph")
  }

  /// The places of paragraphs that are set in as far as one before them, tables among them that have floated to the head
  /// of a page or column or to its foot.
  private func setIn(as first: Block, from start: Int) -> Range<Int> {
    let indent = indent(of: first)
    var (end, last) = (start, first)
    for index in start..<max(start, items.count) {
      let item = items[index]
      if [.table, .figure, .caption, .source, .note].contains(item.block.kind) { continue }
      guard item.block.kind == .paragraph, item.box == nil,
        abs(self.indent(of: item.block) - indent) < 0.2 * context.document.bodySize,
        ExampleLabel(item.block, vocabulary: vocabulary) == nil,
        index == end || isBeyondBreak(item.block, last)
      else { break }
      (end, last) = (index + 1, item.block)
    }
    return start..<end
  }

  /// Whether a block stands at the head of the page or column after another's.
  private func isBeyondBreak(_ next: Block, _ last: Block) -> Bool {
    guard let start = next.regions.first, let end = last.regions.last else { return false }
    // Where a paragraph goes on over the break, what has floated there stands behind it.
    return start.page != end.page || start.box.y0 < end.box.y0 || last.regions.count > 1
  }

  private func paragraphs(in range: Range<Int>) -> [Block] {
    items[range].map(\.block).filter { $0.kind == .paragraph }
  }

  private func isSetIn(_ block: Block) -> Bool {
    indent(of: block) > 0.5 * context.document.bodySize
  }

  /// How far right of the other paragraphs of its column a block begins, in points.
  private func indent(of block: Block) -> Double {
    guard let box = block.regions.first?.box else { return 0 }
    // Where paragraphs are numbered, those without a number stand in as far as the others' text.
    let lefts = items.lazy.filter {
      $0.block.page == block.page
        && ($0.block.kind == .paragraph
          || $0.block.kind == .listItem
            && $0.block.marker.map(PrintedItemNumber.isRunning) ?? false)
        && $0.block.regions.first.map { isOfColumn(box, $0.box) } ?? false
    }
    .map(\.block.left)
    return block.left - (lefts.min() ?? block.left)
  }

  /// Whether two boxes stand one above the other, neither of them over two columns.
  private func isOfColumn(_ first: Box, _ second: Box) -> Bool {
    first.horizontalOverlap(second) > 0 && second.width < Self.widest * first.width
  }

  /// A paragraph over two columns is more than this share of one set in within a column, and a full line less than it of
  /// one set in within a page.
  private static let widest = 1.7

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
