import Layout

extension Document {
  /// All blocks, those in boxes included.
  var allBlocks: [Block] {
    func walk(_ blocks: [Block]) -> [Block] { blocks.flatMap { [$0] + walk($0.children) } }
    return walk(blocks)
  }

  /// All lines of blocks and cells.
  var allLines: [Line] {
    allBlocks.flatMap { $0.lines + ($0.table?.cells.flatMap(\.lines) ?? []) }
  }

  /// The words of everything that a document holds, in lower case: texts, cells, figures, footnotes, contents, furniture.
  var allWords: [String] {
    var texts: [String] = []
    for block in allBlocks {
      texts.append(block.text)
      texts += block.table?.cells.map(\.content.text) ?? []
      if block.kind == .figure { texts += block.lines.map(\.text) }
    }
    texts += footnotes.map(\.content.text)
    texts += contents.map(\.title)
    texts += furniture.map(\.text)
    return texts.flatMap { text in
      text.lowercased().split { !$0.isLetter }.map(String.init)
    }
  }
}
