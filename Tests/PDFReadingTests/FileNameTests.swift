import Foundation
import PDFReading
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    "plain.pdf", "two words.pdf", "a#b.pdf", "50%20.pdf", "new\nline.pdf", "Übersicht–日本.pdf",
    "a?b&c.pdf",
    "-", "no-extension",
  ])
  func everyNameOpens(name: String) throws {
    try TemporaryDirectory.with { directory in
      let path = directory + "/" + name
      let bytes = PDFBuilder("BT /F1 10 Tf 20 300 Td (text) Tj ET").bytes
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(try PDFFile(path: path).page(1).text == "text")
    }
  }

  @Test func bytesReadAsTheFileDoes() throws {
    try TemporaryDirectory.with { directory in
      let path = directory + "/a.pdf"
      var builder = PDFBuilder("BT /F1 10 Tf 20 300 Td (text) Tj ET")
      builder.info = "/Title (Same)"
      try Data(builder.bytes).write(to: URL(fileURLWithPath: path))
      let (file, memory) = (try PDFFile(path: path), try PDFFile(bytes: builder.bytes))
      #expect(file.info.title == "Same" && memory.info.title == "Same")
      #expect(try file.page(1).glyphs.map(\.box) == memory.page(1).glyphs.map(\.box))
    }
  }

  /// Files of a folder that this process has open, each as often as it is.
  private func openFiles(in directory: String) -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return numbers.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
    }.filter { $0.hasPrefix(directory) }
  }

  @Test func openingLeavesNoFileOpen() throws {
    try TemporaryDirectory.with { directory in
      let (good, bad) = (directory + "/a.pdf", directory + "/b.pdf")
      try Data(PDFBuilder("").bytes).write(to: URL(fileURLWithPath: good))
      try Data("no PDF".utf8).write(to: URL(fileURLWithPath: bad))
      let kept = try PDFFile(path: good)
      #expect(openFiles(in: directory) == [good])
      for _ in 0..<3 {
        _ = try PDFFile(path: good).page(1)
        #expect(throws: PDFReadingError.self) { try PDFFile(path: bad) }
      }
      #expect(openFiles(in: directory) == [good])
      #expect(kept.pageCount == 1)
    }
  }
}
