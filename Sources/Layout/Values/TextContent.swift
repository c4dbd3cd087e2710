/// A stretch of text in one look.
public struct TextRun: Hashable, Sendable {
  /// The letters, spaces between words included.
  public var text: String
  /// Heavier than regular.
  public var isBold: Bool
  /// Italic or oblique.
  public var isItalic: Bool

  /// Makes a run.
  public init(text: String, isBold: Bool, isItalic: Bool) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
  }
}

/// A footnote mark and where it stood.
public struct FootnoteMark: Hashable, Sendable {
  /// The mark as printed: "4", "*".
  public var marker: String
  /// UTF-8 offset into the text at which it stood.
  public var offset: Int
  /// Page on which it is printed.
  public var page: Int

  /// Makes a mark.
  public init(marker: String, offset: Int, page: Int) {
    self.marker = marker
    self.offset = offset
    self.page = page
  }
}

/// Plain text of a block with its looks and the footnote marks taken out: words broken at line ends are healed,
/// white space is single spaces.
public struct TextContent: Hashable, Sendable {
  /// Runs in order; their texts joined are `text`.
  public var runs: [TextRun]
  /// Marks in order.
  public var marks: [FootnoteMark]

  /// Makes content from runs and marks.
  public init(runs: [TextRun] = [], marks: [FootnoteMark] = []) {
    self.runs = runs
    self.marks = marks
  }

  /// The whole text.
  public var text: String {
    if runs.count == 1 { return runs[0].text }
    return runs.reduce(into: "") { $0 += $1.text }
  }

  /// Whether there are no letters.
  public var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }

  /// Text of the leading bold runs, without trailing space; empty when the text does not start bold.
  public var boldPrefix: String {
    var result = ""
    for run in runs {
      guard run.isBold else { break }
      result += run.text
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// Whether every letter is bold.
  public var isBold: Bool { !runs.isEmpty && runs.allSatisfy { $0.isBold || $0.text == " " } }

  /// Whether every letter is italic.
  public var isItalic: Bool { !runs.isEmpty && runs.allSatisfy { $0.isItalic || $0.text == " " } }
}
