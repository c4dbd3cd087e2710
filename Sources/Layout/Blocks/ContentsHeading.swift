/// The heading of the printed contents belongs to the contents, unless these list themselves.
enum ContentsHeading {
  /// The blocks with that heading marked as `contents`.
  static func marked(_ blocks: [Block], contents: [ContentsEntry]) -> [Block] {
    guard !contents.isEmpty else { return blocks }
    let titles = Set(contents.map { TitleFolding.folded($0.title) })
    var result = blocks
    for index in result.indices where [.heading, .paragraph].contains(result[index].kind) {
      guard result[index].lines.count == 1, result[index].text.utf8.count < 40 else { continue }
      let folded = TitleFolding.folded(result[index].text)
      if ["contents", "tableofcontents", "listofcontents"].contains(folded),
        !titles.contains(folded)
      {
        result[index].kind = .contents
      }
    }
    return result
  }
}
