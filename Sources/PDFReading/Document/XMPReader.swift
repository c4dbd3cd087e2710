/// The few entries of XMP metadata that are used.
struct XMPReader {
  var title: String?
  var author: String?
  var creatorTool: String?
  var producer: String?
  var language: String?

  static func read(_ packet: String) -> XMPReader { XMPReader() }
}
