internal import PDFReading

/// Lines → plain text: words broken at a line end are healed, marks are set aside, white space is single.
struct TextAssembler {
  let styles: [TextStyle]
  /// Words that the document writes with and without a hyphen; decides what a hyphen at a line end is.
  let vocabulary: HyphenVocabulary

  /// The content of lines in reading order.
  func content(of lines: [Line]) -> TextContent {
    var builder = RunBuilder()
    let size = lines.map(\.size).max() ?? 0
    for (lineIndex, line) in lines.enumerated() {
      // A mark that did not fit into its line stands alone on the next.
      if lineIndex > 0, line.words.count == 1, line.size < 0.82 * size,
        let marker = NoteMarker.parse(line.words[0].text)
      {
        builder.addMark(marker, page: line.page)
        continue
      }
      for (index, word) in line.words.enumerated() {
        if let marker = word.raisedMarker {
          builder.addMark(marker, page: line.page)
          continue
        }
        let style = styles[word.style]
        let text = CharacterCleaner.clean(word.text)
        guard !text.isEmpty else { continue }
        let opensLine = index == 0 || line.words[..<index].allSatisfy(\.isSuperscript)
        if opensLine && lineIndex > 0 {
          builder.breakLine(
            before: text, vocabulary: vocabulary, isBold: style.isBold, isItalic: style.isItalic,
            isNarrow: lines[lineIndex - 1].words.count <= Self.fewWords)
        } else if index > 0, !word.isAttached && !builder.endsAtMark(word) || isParted(index, line)
        {
          builder.addSpace()
        }
        builder.add(text, isBold: style.isBold, isItalic: style.isItalic)
      }
    }
    return builder.finish()
  }

  /// Joins two contents that a page or column break has cut.
  func joined(_ first: TextContent, _ second: TextContent) -> TextContent {
    guard let next = second.runs.first else { return first }
    var builder = RunBuilder(first)
    builder.breakLine(
      before: next.text, vocabulary: vocabulary, isBold: next.isBold, isItalic: next.isItalic)
    let start = builder.lengthWithSpace
    for run in second.runs { builder.add(run.text, isBold: run.isBold, isItalic: run.isItalic) }
    var content = builder.finish()
    content.marks += second.marks.map {
      FootnoteMark(marker: $0.marker, offset: $0.offset + start, page: $0.page)
    }
    return content
  }

  /// Whether the word behind a drop letter is not the rest of the letter's own: "A | report", but "A | round".
  private func isParted(_ index: Int, _ line: Line) -> Bool {
    let letter = line.words[index - 1]
    return letter.isInitial && vocabulary.parts(letter.text, from: line.words[index].text)
  }

  /// A line of more words is wide enough for the words of its language.
  private static let fewWords = 3
}
