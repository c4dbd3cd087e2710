/// Collects runs of text.
struct RunBuilder {
  private var runs: [TextRun] = []
  private var marks: [FootnoteMark] = []
  private(set) var length = 0
  private var needsSpace = false
  private var lastScalar: Unicode.Scalar?

  init() {}

  init(_ content: TextContent) {
    runs = content.runs
    marks = content.marks
    length = runs.reduce(0) { $0 + $1.text.utf8.count }
    lastScalar = runs.last?.text.unicodeScalars.last
  }

  /// Length once a pending space is written.
  var lengthWithSpace: Int { length + (needsSpace ? 1 : 0) }

  mutating func addSpace() { needsSpace = length > 0 }

  mutating func addMark(_ marker: String, page: Int) {
    marks.append(FootnoteMark(marker: marker, offset: length, page: page))
  }

  /// Whether a word after a mark is glued to what stands before the mark (a comma, a full stop).
  func endsAtMark(_ word: Word) -> Bool {
    guard let mark = marks.last, mark.offset == length, length > 0,
      let first = word.text.unicodeScalars.first
    else { return false }
    return word.isAttached && (first == "." || first == "," || first == ";" || first == ")")
  }

  mutating func add(_ text: String, isBold: Bool, isItalic: Bool) {
    if needsSpace {
      needsSpace = false
      appendRaw(" ", isBold: runs.last?.isBold ?? isBold, isItalic: runs.last?.isItalic ?? isItalic)
    }
    appendRaw(text, isBold: isBold, isItalic: isItalic)
  }

  private mutating func appendRaw(_ text: String, isBold: Bool, isItalic: Bool) {
    length += text.utf8.count
    lastScalar = text.unicodeScalars.last ?? lastScalar
    if let last = runs.last, last.isBold == isBold, last.isItalic == isItalic {
      runs[runs.count - 1].text += text
    } else {
      runs.append(TextRun(text: text, isBold: isBold, isItalic: isItalic))
    }
  }

  /// A line ends here; `next` opens the one after it. A narrow one may have cut a word.
  mutating func breakLine(
    before next: String, vocabulary: HyphenVocabulary, isBold: Bool, isItalic: Bool,
    isNarrow: Bool = false
  ) {
    guard let last = lastScalar, !runs.isEmpty, !needsSpace else {
      needsSpace = length > 0
      return
    }
    switch last {
    case "\u{00AD}":
      dropLast()
    case "-", "\u{2010}":
      let before = lastWord()
      if vocabulary.keepsHyphen(before, next) {
        break
      } else {
        dropLast()
      }
    case "\u{2013}", "\u{2014}":
      // A dash set without spaces stays without; with a space before it, it needs one after.
      needsSpace = secondLastIsSpace()
    case "/":
      break
    case "0"..."9":
      needsSpace = !vocabulary.isBrokenNumber(lastWord(), next)
    default:
      let before = lastWord()
      needsSpace =
        !Self.isBrokenAddress(before, next)
        && !(isNarrow && vocabulary.isBrokenWord(before, next))
    }
  }

  /// Whether a link's address, which has no hyphen to break at, goes on behind a line's end: both halves look like one.
  private static func isBrokenAddress(_ before: String, _ next: String) -> Bool {
    guard before.contains("://") || before.hasPrefix("www."),
      before.unicodeScalars.last.map(LetterTest.isLetter) == true
    else { return false }
    let word = next.prefix { $0 != " " }.utf8
    guard word.count >= 8 else { return false }
    let inner = word.dropLast().count { [0x2D, 0x2E, 0x2F, 0x5F].contains($0) }
    return inner >= 2 || word.dropLast(2).contains(0x2E)
  }

  private mutating func dropLast() {
    guard var run = runs.popLast(), let removed = run.text.unicodeScalars.popLast() else { return }
    length -= UTF8.width(removed)
    if !run.text.isEmpty { runs.append(run) }
    lastScalar = runs.last?.text.unicodeScalars.last
  }

  private func lastWord() -> String {
    var scalars: [Unicode.Scalar] = []
    outer: for run in runs.reversed() {
      for scalar in run.text.unicodeScalars.reversed() {
        if scalar == " " { break outer }
        scalars.append(scalar)
      }
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars.reversed())
    return String(word)
  }

  private func secondLastIsSpace() -> Bool {
    let scalars = runs.suffix(2).reduce(into: "") { $0 += $1.text }.unicodeScalars.suffix(2)
    return scalars.count == 2 && scalars.first == " "
  }

  func finish() -> TextContent { TextContent(runs: runs, marks: marks) }
}
