import Foundation
import FoundationXML

/// An element of a parsed XML document: read by a parser that knows nothing of the writer.
final class XMLNode: NSObject, XMLParserDelegate {
  let name: String
  let attributes: [String: String]
  private(set) var children: [XMLNode] = []
  private(set) var text = ""
  private var open: [XMLNode] = []

  init(name: String, attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// The document's element, or nil where the bytes are not well-formed.
  static func parse(_ bytes: [UInt8]) -> XMLNode? {
    let document = XMLNode(name: "")
    document.open = [document]
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = document
    return parser.parse() ? document.children.first : nil
  }

  /// Elements of a name, in order, at any depth.
  func all(_ name: String) -> [XMLNode] {
    (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
  }

  /// The first element of a name.
  func first(_ name: String) -> XMLNode? { all(name).first }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let node = XMLNode(name: elementName, attributes: attributes)
    open.last?.children.append(node)
    open.append(node)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for node in open { node.text += string }
  }
}
