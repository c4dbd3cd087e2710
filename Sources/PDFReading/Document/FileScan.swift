/// What can be seen of a PDF from its raw bytes and what Poppler's interface does not tell, or only at a price:
/// encryption, the mark of a tagged document, and the language.
struct FileScan {
  var isEncrypted = false
  var isTagged: Bool?
  var language: String?
  init(_ file: borrowing FileBytes) {}
  init(_ bytes: [UInt8]) {}
}
