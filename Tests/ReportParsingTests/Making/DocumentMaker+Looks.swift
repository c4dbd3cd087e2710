import ReportModel

@testable import Layout
@testable import ReportParsing

extension DocumentMaker {
  /// What recognisers share, with the words of a profile of the program.
  func context(profile name: String) throws -> ParsingContext {
    guard let profile = try ProfileSet().profile(named: name) else {
      throw ProfileMissing(name: name)
    }
    return ParsingContext(
      document: document, source: Source(file: "made.pdf"), profile: profile)
  }

  /// Sets the last block in bold or italic letters.
  mutating func look(bold: Bool = false, italic: Bool = false) {
    let last = blocks.count - 1
    for run in blocks[last].content.runs.indices {
      blocks[last].content.runs[run].isBold = bold
      blocks[last].content.runs[run].isItalic = italic
    }
  }

  /// A paragraph that starts in italics.
  mutating func italic(_ start: String, _ rest: String) {
    paragraph(rest, bold: start)
    blocks[blocks.count - 1].content.runs[0].isBold = false
    blocks[blocks.count - 1].content.runs[0].isItalic = true
  }

  /// Numbered items, counted from a number.
  mutating func numbered(_ texts: String..., from first: Int = 1) {
    for (index, text) in texts.enumerated() { items(text, marker: "\(first + index).") }
  }
}

/// A profile that the program does not have.
struct ProfileMissing: Error {
  var name: String
}
