/// Parts the stories that one box with a plural label tells.
struct ExampleSplitter {
  let subjects: SubjectNameFinder

  /// The paragraphs of each story: a story starts with a title, or with a paragraph about somebody not yet
  /// named. Where neither is found each paragraph is a story of its own, but under a title of them all.
  func stories(in paragraphs: [Example.Paragraph]) -> [[Example.Paragraph]] {
    guard paragraphs.count > 1 else { return [paragraphs] }
    let titles = paragraphs.indices.filter { isTitle(at: $0, in: paragraphs) }
    if titles.count > 1 || titles.contains(where: { $0 > 0 }) {
      return parts(of: paragraphs, startingAt: Set(titles))
    }
    var starts: Set<Int> = [0]
    var named: Set<String> = []
    for (index, paragraph) in paragraphs.enumerated() {
      guard let name = subjects.subject(of: paragraph.text) else { continue }
      if !named.isEmpty, !named.contains(name) { starts.insert(index) }
      named.insert(name)
    }
    if named.isEmpty, titles.isEmpty { starts = Set(paragraphs.indices) }
    return parts(of: paragraphs, startingAt: starts)
  }

  /// A short line without a full stop above a longer paragraph.
  private func isTitle(at index: Int, in paragraphs: [Example.Paragraph]) -> Bool {
    let text = paragraphs[index].text
    guard index + 1 < paragraphs.count, let last = text.last else { return false }
    return FoldedText(text).wordCount <= 10 && ![".", "!", "?", ":", ";", ","].contains(last)
      && FoldedText(paragraphs[index + 1].text).wordCount > 10
  }

  private func parts(of paragraphs: [Example.Paragraph], startingAt starts: Set<Int>)
    -> [[Example.Paragraph]]
  {
    var parts: [[Example.Paragraph]] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index == 0 || starts.contains(index) { parts.append([]) }
      parts[parts.count - 1].append(paragraph)
    }
    return parts
  }
}
