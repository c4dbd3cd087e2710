import Foundation
import PDFReading
import Testing

@Suite struct ErrorTests {
  private func failure(of bytes: [UInt8], password: String? = nil) -> PDFReadingError? {
    failure { _ = try PDFFile(bytes: bytes, name: "in.pdf", password: password) }
  }

  private func failure(_ body: () throws -> Void) -> PDFReadingError? {
    PDFReadingTests.failure(body)
  }

  @Test func missingFile() {
    let error = failure { _ = try PDFFile(path: "/nowhere/at/all.pdf") }
    #expect(error?.code == .notFound && error?.file == "/nowhere/at/all.pdf")
  }

  @Test func directory() {
    #expect(failure { _ = try PDFFile(path: "/") }?.code == .isDirectory)
  }

  @Test func nameWithAZeroByte() {
    #expect(failure { _ = try PDFFile(path: "a\0b.pdf") }?.code == .notFound)
  }

  @Test(.disabled(if: getuid() == 0, "root may read everything"))
  func fileWithoutPermission() throws {
    try TemporaryDirectory.with { directory in
      let path = directory + "/closed.pdf"
      try Data(PDFBuilder("").bytes).write(to: URL(fileURLWithPath: path))
      chmod(path, 0)
      #expect(failure { _ = try PDFFile(path: path) }?.code == .notReadable)
    }
  }

  @Test(arguments: ["0 0 1000000000.0 400", "0 0 200 100000000000000000000.0"])
  func pageOfAnAbsurdSizeIsRefusedAndTheOthersAreRead(box: String) throws {
    var builder = PDFBuilder("BT /F1 10 Tf 20 300 Td (Words) Tj ET")
    builder.pages.append(
      PDFBuilder.Page(content: "0 0 1000000000000.0 300 re S", mediaBox: box))
    let file = try PDFFile(bytes: builder.bytes, name: "in.pdf")
    #expect(try file.page(1).text == "Words")
    for read in [{ _ = try file.page(2, graphics: .always) }, { _ = try file.picture(page: 2) }] {
      let error = failure(read)
      #expect(error?.code == .pageTooLarge && error?.page == 2 && error?.file == "in.pdf")
      #expect(error?.message.contains("page box is wrong") == true)
    }
  }

  @Test func emptyFile() throws {
    #expect(failure(of: [])?.code == .empty)
    #expect(failure { _ = try PDFFile(path: "/dev/null") }?.code == .empty)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><title>Not found</title>", "HTML"),
    ("\n  <html lang=en>", "HTML"),
    ("\u{89}PNG\r\n\u{1A}\n", "PNG"),
    ("\u{FF}\u{D8}\u{FF}\u{E0}", "JPEG"),
    ("PK\u{3}\u{4}rest", "ZIP"),
    ("<?xml version='1.0'?><a/>", "XML"),
    ("Just a line of text.\n", "plain text"),
    ("\u{1}\u{2}\u{3}\u{4}", "something else"),
  ])
  func otherFormat(content: String, name: String) {
    let error = failure(of: content.unicodeScalars.map { UInt8($0.value) })
    #expect(error?.code == .notPDF)
    #expect(error?.message.contains(name) == true)
  }

  @Test func fileCutAfterItsHeader() {
    let bytes = Array(PDFBuilder("").bytes.prefix(40))
    #expect(failure(of: bytes)?.code == .damaged)
  }

  @Test func fileCutAtItsEndIsRepaired() throws {
    let whole = PDFBuilder("BT /F1 10 Tf 20 300 Td (text) Tj ET").bytes
    let file = try PDFFile(bytes: Array(whole.prefix(whole.count - 20)))
    #expect(try file.page(1).text == "text")
  }

  @Test func fileWithoutPages() {
    let bytes = PDFBuilder.file(
      [(1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Count 0 /Kids [] >>")],
      trailer: "/Root 1 0 R")
    #expect(failure(of: bytes)?.code == .noPages)
  }

  @Test func passwordNeeded() {
    #expect(failure(of: EncryptedSamples.userPassword)?.code == .passwordNeeded)
  }

  @Test func wrongPasswordForAFile() throws {
    try TemporaryDirectory.with { directory in
      let path = directory + "/a.pdf"
      try Data(EncryptedSamples.userPassword).write(to: URL(fileURLWithPath: path))
      #expect(failure { _ = try PDFFile(path: path) }?.code == .passwordNeeded)
      #expect(failure { _ = try PDFFile(path: path, password: "shut") }?.code == .wrongPassword)
      #expect(try PDFFile(path: path, password: "open").page(1).text == "secret")
    }
  }

  @Test func wrongPassword() {
    #expect(failure(of: EncryptedSamples.userPassword, password: "shut")?.code == .wrongPassword)
    #expect(failure(of: EncryptedSamples.userPassword, password: "öffne")?.code == .wrongPassword)
  }

  @Test(arguments: [0, -1, 2, Int.max, Int.min])
  func pageThatIsNotThere(number: Int) throws {
    let file = try PDFFile(bytes: PDFBuilder("").bytes)
    let error = failure { _ = try file.page(number) }
    #expect(error?.code == .unreadablePage && error?.page == number)
  }

  @Test func damagedPageLeavesTheOthersReadable() throws {
    var builder = PDFBuilder("BT /F1 10 Tf 20 300 Td (text) Tj ET")
    builder.catalogue = ""
    var text = String(decoding: builder.bytes, as: UTF8.self)
    text = text.replacingOccurrences(
      of: "/Count 1 /Kids [100 0 R]", with: "/Count 2 /Kids [100 0 R]")
    let file = try PDFFile(bytes: Array(text.utf8))
    #expect(file.pageCount == 2)
    #expect(try file.page(1).text == "text")
    #expect(failure { _ = try file.page(2) }?.code == .unreadablePage)
  }

  @Test func messagesAreOneLineEach() {
    let errors = [
      failure(of: []), failure(of: [1, 2, 3]), failure(of: EncryptedSamples.userPassword),
      failure { _ = try PDFFile(path: "/") },
    ]
    for error in errors {
      #expect(error?.message.isEmpty == false)
      #expect(error?.message.contains("\n") == false)
      #expect(error.map { "\($0)".hasPrefix($0.file + ": ") } == true)
    }
  }
}
