internal import CLibXML2

/// Writes XML into memory with libxml2's xmlwriter. The one file that speaks to it: no pointer leaves.
///
/// Every text is well-formed as written: characters that XML 1.0 does not allow are left out.
final class XMLWriter {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr

  /// Begins an XML 1.0 document in UTF-8; nil where there is no memory for it.
  init?(isIndented: Bool = true) {
    guard let buffer = xmlBufferCreate() else { return nil }
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      return nil
    }
    self.buffer = buffer
    self.writer = writer
    xmlTextWriterSetIndent(writer, isIndented ? 1 : 0)
    xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Begins an element; its attributes follow.
  func begin(_ name: StaticString) {
    name.withXMLName { xmlTextWriterStartElement(writer, $0) }
  }

  /// Ends the element begun last.
  func end() { xmlTextWriterEndElement(writer) }

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

  /// Switches line breaks between elements on or off: off inside text, where they would be part of it.
  func setIndented(_ isIndented: Bool) { xmlTextWriterSetIndent(writer, isIndented ? 1 : 0) }

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
