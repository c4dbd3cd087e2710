import Foundation
import Layout
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("From a file to a document")
struct DocumentReaderTests {
  private func read(_ pdf: SmallPDF) throws -> ReadDocument {
    let folder = try TemporaryFolder()
    return try DocumentReader().read(FilePath(folder.write(pdf.bytes, "a.pdf")))
  }

  private func failure(_ pdf: SmallPDF) throws -> BuildError {
    let folder = try TemporaryFolder()
    let path = FilePath(try folder.write(pdf.bytes, "a.pdf"))
    return try #require(throws: BuildError.self) { try DocumentReader().read(path) }
  }

  @Test("Text comes out with the file's fingerprint")
  func text() throws {
    let pdf = SmallPDF(lines: "Staff told us that they were proud of the work.")
    let read = try read(pdf)
    #expect(read.document.blocks.map(\.text) == ["Staff told us that they were proud of the work."])
    #expect(read.fingerprint.bytes == pdf.bytes.count)
    #expect(read.document.notices.isEmpty)
  }

  @Test("A scan says that it has no text layer, and on which pages")
  func scan() throws {
    let error = try failure(SmallPDF(.picture, .picture, .blank, .picture))
    #expect(error.code == .noText)
    #expect(
      error.message.contains("only a picture on pages 1-2, 4, nothing to read on page 3"))
    #expect(error.message.contains("OCR"))
  }

  @Test("Letters drawn as outlines are told apart from pictures")
  func outlines() throws {
    let error = try failure(SmallPDF(.outlines))
    #expect(error.code == .noText)
    #expect(error.message.contains("letters drawn as outlines on page 1"))
  }

  @Test("Empty pages are no scan")
  func blank() throws {
    let error = try failure(SmallPDF(.blank))
    #expect(error.code == .noText)
    #expect(!error.message.contains("OCR"))
  }

  @Test("A page without text in a document with text is a notice")
  func partly() throws {
    let read = try read(SmallPDF(.text(["Some words."]), .picture))
    #expect(read.document.notices.map(\.code) == ["page-without-text"])
    #expect(read.document.notices.map(\.page) == [2])
  }

  @Test("A page of an absurd size is left out and named, and the others are read")
  func absurdSize() throws {
    let pages = ["The first page.", "A second one.", "What comes last."].map {
      SmallPDF.Page.text([$0])
    }
    let read = try read(SmallPDF(pages, boxes: [1: "0 0 10000000000.0 600"]))
    #expect(read.document.blocks.map(\.text) == ["The first page.", "What comes last."])
    #expect(read.document.notices.map(\.code) == ["page-too-large"])
    #expect(read.document.notices.map(\.page) == [2])
    #expect(read.document.notices.first?.message.contains("10000000000 by 600 points") == true)
  }

  @Test("A file that is nothing but a page of an absurd size says so")
  func onlyAbsurdSize() throws {
    let error = try failure(SmallPDF([.text(["Words."])], boxes: [0: "0 0 600 10000000000.0"]))
    #expect(error.code == .unreadablePage)
    #expect(error.message.contains("on page 1 the page is 600 by 10000000000 points large"))
  }

  @Test("A page of masses of lines is named as a drawing, and its text is read")
  func drawing() throws {
    let read = try read(SmallPDF([.text(["Some words."]), .hatched(["More words."], lines: 6000)]))
    #expect(read.document.blocks.map(\.text).contains("More words."))
    #expect(read.document.notices.map(\.code) == ["drawing"])
    #expect(read.document.notices.map(\.page) == [2])
  }

  @Test("A logo on an empty page is no page that could not be read")
  func logo() throws {
    let read = try read(SmallPDF(.text(["Some words."]), .logo, .picture))
    #expect(read.document.notices.map(\.code) == ["empty-page", "page-without-text"])
  }

  @Test("A file whose name is no UTF-8 is opened all the same")
  func latinName() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallPDF(lines: "Words").bytes, "a.pdf")
    let name = FilePath(folder.path).appending([0xE9] + Array(".pdf".utf8))
    let linked = name.withSystemPath { new in
      FilePath("\(folder.path)/a.pdf").withSystemPath { old in link(old, new) }
    }
    try #require(linked == 0)
    #expect(try DocumentReader().read(name).document.blocks.map(\.text) == ["Words"])
  }

  @Test("A PDF that comes through a pipe is read")
  func pipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(SmallPDF(lines: "Words").bytes))
    try pipe.fileHandleForWriting.close()
    let path = FilePath("/proc/self/fd/\(pipe.fileHandleForReading.fileDescriptor)")
    #expect(try DocumentReader().read(path).document.blocks.map(\.text) == ["Words"])
  }
}
