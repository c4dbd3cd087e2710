import CLibXML2

/// The few entries of a PDF's XMP metadata that are used.
struct XMPReader {
  /// dc:title
  var title: String?
  /// dc:creator, several joined by a comma
  var author: String?
  /// xmp:CreatorTool
  var creatorTool: String?
  /// pdf:Producer
  var producer: String?
  /// dc:language
  var language: String?

  /// Larger packets hold pictures or mischief.
  private static let sizeLimit = 4 << 20

  /// Reads an XMP packet; what is not well-formed gives nothing. XMP has no document type (ISO 16684-1), so a packet
  /// with one is left alone: entities are never expanded, and nothing is loaded.
  static func read(_ packet: String) -> XMPReader {
    var packet = packet
    return packet.withUTF8 { bytes in
      let search = ByteSearch(bytes)
      guard bytes.count <= sizeLimit, search.first("<!DOCTYPE") == nil,
        search.first("<!ENTITY") == nil, let start = bytes.firstIndex(of: UInt8(ascii: "<")),
        let base = bytes.baseAddress
      else { return XMPReader() }
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOBLANKS.rawValue
      let document = UnsafeRawPointer(base + start).withMemoryRebound(
        to: CChar.self, capacity: bytes.count - start
      ) { xmlReadMemory($0, Int32(bytes.count - start), nil, "UTF-8", Int32(options)) }
      guard let document else { return XMPReader() }
      defer { xmlFreeDoc(document) }
      var reader = XMPReader()
      reader.visit(xmlDocGetRootElement(document))
      return reader
    }
  }

  /// Goes through an element and its children; the parser limits their depth.
  private mutating func visit(_ element: UnsafeMutablePointer<xmlNode>?) {
    var node = element
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE {
        take(current)
        visit(current.pointee.children)
      }
      node = current.pointee.next
    }
  }

  /// Properties are elements, or attributes of rdf:Description in the short form.
  private mutating func take(_ element: UnsafeMutablePointer<xmlNode>) {
    set(Self.name(element.pointee.ns, element.pointee.name)) { Self.text(element) }
    var attribute = element.pointee.properties
    while let current = attribute {
      set(Self.name(current.pointee.ns, current.pointee.name)) {
        Self.plainText(current.pointee.children)
      }
      attribute = current.pointee.next
    }
  }

  private mutating func set(_ name: String, _ value: () -> String) {
    func filled(_ old: String?) -> String? {
      if let old { return old }
      let new = value()
      return new.isEmpty ? nil : new
    }
    switch name {
    case "http://purl.org/dc/elements/1.1/ title": title = filled(title)
    case "http://purl.org/dc/elements/1.1/ creator": author = filled(author)
    case "http://purl.org/dc/elements/1.1/ language": language = filled(language)
    case "http://ns.adobe.com/xap/1.0/ CreatorTool": creatorTool = filled(creatorTool)
    case "http://ns.adobe.com/pdf/1.3/ Producer": producer = filled(producer)
    default: break
    }
  }

  private static func name(
    _ namespace: UnsafeMutablePointer<xmlNs>?, _ name: UnsafePointer<xmlChar>?
  ) -> String {
    guard let name, let address = namespace?.pointee.href else { return "" }
    return String(cString: address) + " " + String(cString: name)
  }

  /// The text of a property: its own, that of the default alternative (rdf:Alt), or of all items (rdf:Seq, rdf:Bag).
  private static func text(_ element: UnsafeMutablePointer<xmlNode>) -> String {
    var items: [String] = []
    var isAlternative = false
    var container = element.pointee.children
    while let current = container {
      if current.pointee.type == XML_ELEMENT_NODE {
        isAlternative = current.pointee.name.map { String(cString: $0) } == "Alt"
        var item = current.pointee.children
        while let inner = item {
          if inner.pointee.type == XML_ELEMENT_NODE {
            items.append(plainText(inner.pointee.children))
          }
          item = inner.pointee.next
        }
      }
      container = current.pointee.next
    }
    if items.isEmpty { return plainText(element.pointee.children) }
    return isAlternative ? items[0] : items.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The text nodes of a list, each run of white space as one blank.
  private static func plainText(_ first: UnsafeMutablePointer<xmlNode>?) -> String {
    var text = ""
    var node = first
    while let current = node {
      if current.pointee.type == XML_TEXT_NODE || current.pointee.type == XML_CDATA_SECTION_NODE,
        let content = current.pointee.content
      {
        text += String(cString: content)
      }
      node = current.pointee.next
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
