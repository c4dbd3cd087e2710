internal import CLibXML2

/// Writes XML into memory with libxml2's xmlwriter. The one file that speaks to it: no pointer leaves.
///
/// Every text is well-formed as written: characters that XML 1.0 does not allow are left out.
final class XMLWriter {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  /// For each element that is open, whether elements stand in it on lines of their own.
  private var hasLines: [Bool] = []

  /// Begins an XML 1.0 document in UTF-8; nil where there is no memory for it.
  init?() {
    guard let buffer = xmlBufferCreate() else { return nil }
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      return nil
    }
    self.buffer = buffer
    self.writer = writer
    xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Begins an element on a line of its own, indented; its attributes follow.
  func begin(_ name: StaticString) {
    if let last = hasLines.indices.last {
      hasLines[last] = true
      breakLine()
    }
    beginInline(name)
  }

  /// Begins an element inside a text, where white space would be part of it.
  func beginInline(_ name: StaticString) {
    name.withXMLName { xmlTextWriterStartElement(writer, $0) }
    hasLines.append(false)
  }

  /// Ends the element begun last.
  func end() {
    if hasLines.popLast() == true { breakLine() }
    xmlTextWriterEndElement(writer)
  }

  /// libxml2 indents by itself too, but loses its place after an element that mixes texts and elements.
  private func breakLine() {
    let indent = "\n" + String(repeating: " ", count: hasLines.count)
    _ = indent.withCString(encodedAs: UTF8.self) { xmlTextWriterWriteString(writer, $0) }
  }

  /// Gives the element just begun an attribute.
  func attribute(_ name: StaticString, _ value: String) {
    let value = XMLCharacters.allowed(in: value)
    name.withXMLName { name in
      _ = value.withCString(encodedAs: UTF8.self) { xmlTextWriterWriteAttribute(writer, name, $0) }
    }
  }

  /// Writes text into the element begun last.
  func text(_ text: String) {
    _ = XMLCharacters.allowed(in: text).withCString(encodedAs: UTF8.self) {
      xmlTextWriterWriteString(writer, $0)
    }
  }

  /// Ends all elements and hands over the document.
  func finish() -> [UInt8] {
    xmlTextWriterEndDocument(writer)
    xmlTextWriterFlush(writer)
    guard let content = xmlBufferContent(buffer) else { return [] }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }
}

extension StaticString {
  /// The name as the NUL-ended bytes that libxml2 wants; static texts are stored so.
  fileprivate func withXMLName<Result>(_ body: (UnsafePointer<UInt8>) -> Result) {
    precondition(hasPointerRepresentation)
    _ = body(utf8Start)
  }
}
