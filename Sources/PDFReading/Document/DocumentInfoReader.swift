import CPoppler

/// Gathers what a PDF says of itself: Info dictionary, XMP, catalogue and outline.
struct DocumentInfoReader {
  let document: DocumentHandle

  /// Info entries come first; XMP fills what they leave open.
  func read(_ scan: FileScan) -> DocumentInfo {
    let pointer = document.pointer
    var major: guint = 0
    var minor: guint = 0
    poppler_document_get_pdf_version(pointer, &major, &minor)
    var info = DocumentInfo(
      pdfVersion: "\(major).\(minor)", pageCount: Int(poppler_document_get_n_pages(pointer)))
    let xmp = XMPReader.read(takeString(poppler_document_get_metadata(pointer)) ?? "")
    info.title = takeString(poppler_document_get_title(pointer)) ?? xmp.title
    info.author = takeString(poppler_document_get_author(pointer)) ?? xmp.author
    info.creator = takeString(poppler_document_get_creator(pointer)) ?? xmp.creatorTool
    info.producer = takeString(poppler_document_get_producer(pointer)) ?? xmp.producer
    info.isEncrypted =
      scan.isEncrypted || poppler_document_get_permissions(pointer) != POPPLER_PERMISSIONS_FULL
    info.language = (info.isEncrypted ? nil : scan.language) ?? xmp.language
    info.isTagged = scan.isTagged
    info.outline = OutlineReader.read(document)
    return info
  }
}
