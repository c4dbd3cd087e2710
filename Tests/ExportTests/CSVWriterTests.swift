import TestSupport
import Testing

@testable import Export

@Suite struct CSVWriterTests {
  private func line(_ fields: [String]) -> String {
    var writer = CSVWriter()
    for field in fields { writer.field(field) }
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (["a", "b c", ""], "a,b c,\r\n"), (["a,b", "c"], "\"a,b\",c\r\n"),
    (["say \"yes\""], "\"say \"\"yes\"\"\"\r\n"), (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\r\n"),
    (["=1+1", "-5", "@x", "+2"], "=1+1,-5,@x,+2\r\n"), ([" a ", "é;–"], " a ,é;–\r\n"),
    (["", ""], ",\r\n"),
  ])
  func quotesWhatNeedsIt(_ fields: [String], _ written: String) {
    #expect(line(fields) == written)
  }

  @Test func numbersAreShort() {
    var writer = CSVWriter()
    writer.field(-3)
    writer.field(0.5)
    writer.field(Double.nan)
    writer.emptyField()
    writer.endLine()
    #expect(String(decoding: writer.take(), as: UTF8.self) == "-3,0.5,,\r\n")
    #expect(writer.bytes.isEmpty)
  }

  @Test func readsBackAsItWas() {
    var random = SeededGenerator(seed: 13)
    let alphabet: [Unicode.Scalar] = ["a", "é", "\"", ",", "\n", "\r", ";", "=", " ", "\t", "😀"]
    for _ in 0..<300 {
      let columns = Int.random(in: 2...5, using: &random)
      var rows: [[String]] = []
      var writer = CSVWriter()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        var row: [String] = []
        for _ in 0..<columns {
          var text = ""
          for _ in 0..<Int.random(in: 0...6, using: &random) {
            text.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "a")
          }
          row.append(text)
          writer.field(text)
        }
        rows.append(row)
        writer.endLine()
      }
      let read = CSVReader.read(writer.bytes)
      // Compared as bytes: "\r" and "\n" are each a character of its own, together one.
      #expect(read?.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test(arguments: ["a\"b\r\n", "\"a\r\n", "a,b", "a\nb\r\n", "\"a\"b\r\n"])
  func theReaderOfTheTestsIsStrict(_ text: String) {
    #expect(CSVReader.read(Array(text.utf8)) == nil)
  }
}
