import Testing

@testable import PDFReading

/// What is found in the bytes of a file without Poppler.
@Suite struct CatalogueTests {
  private func find(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { CatalogueFinder(bytes: ByteSearch($0)).find() }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// "1 0 5 …": the list of an object stream and its objects, deflated without compression.
  private func deflated(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let (low, high) = (UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8))
    var (a, b) = (UInt32(1), UInt32(0))
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    let sum = b << 16 | a
    return [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  @Test func catalogueThatStandsInTheFile() {
    let text =
      "1 0 obj\n<</Old 1>>\nendobj 1 0 obj\n<</Type/Catalog>>\nendobj trailer<</Root 1 0 R>>"
    #expect(find(text) == "\n<</Type/Catalog>>\n")
    #expect(find("trailer<</Root 11 0 R>>" + text.prefix(40)) == nil)
    #expect(find("/Root") == nil && find("/Root 1") == nil && find("") == nil)
  }

  @Test func catalogueThatIsPackedIntoAStream() {
    let list = "3 0 7 4 "
    let data = deflated(list + "(x) <</Type/Catalog/Lang(cy)>>")
    let head = "5 0 obj\n<</Type/ObjStm/Filter/FlateDecode/N 2/First \(list.utf8.count)>>stream\n"
    let bytes = Array(head.utf8) + data + Array("\nendstream trailer<</Root 7 0 R>>".utf8)
    let found = bytes.withUnsafeBufferPointer { CatalogueFinder(bytes: ByteSearch($0)).find() }
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == "<</Type/Catalog/Lang(cy)>>")
  }

  @Test(arguments: [
    "/ObjStm/FlateDecode/N 9/First 99999999999>>stream\nxyz",
    "/ObjStm/FlateDecode/N 99999999999/First 40>>stream\r",
    "/ObjStm/FlateDecode/N /First >>stream", "/ObjStm stream", "stream/ObjStm",
  ])
  func brokenStream(text: String) {
    #expect(find(text + "/Root 1 0 R") == nil)
  }

  /// Each name used to be followed to the end of the file: this test did not come to an end.
  @Test func floodOfNames() {
    #expect(find("/Root 1 0 R " + String(repeating: "/ObjStm ", count: 2_000_000)) == nil)
  }

  /// Each of these used to be unpacked, a megabyte in memory for fifty bytes of the file.
  @Test func floodOfStreams() {
    let one = "/ObjStm/FlateDecode/N 1/First 1048000>>stream\n\u{1}"
    #expect(find("/Root 1 0 R " + String(repeating: one, count: 100_000)) == nil)
  }

  @Test func numbersAndReferences() {
    Array(" 12 0 R 7 99999999999999999999999 R x".utf8).withUnsafeBufferPointer {
      let bytes = ByteSearch($0)
      #expect(bytes.reference(at: 0) == 12)
      #expect(bytes.reference(at: 3) == nil)
      #expect(bytes.number(at: 9)?.value ?? 0 > 1 << 39)
      #expect(bytes.number(at: 100) == nil && bytes.token(at: -1) == nil)
      #expect(bytes.first("R x") == 34 && bytes.first("zz") == nil)
      #expect(Array(bytes.occurrences(of: "R ")) == [6, 34])
    }
  }
}
