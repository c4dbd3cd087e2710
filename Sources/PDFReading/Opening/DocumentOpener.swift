import CPoppler

/// Opens documents with Poppler and turns its errors into ours.
struct DocumentOpener {
  /// Name for messages.
  let name: String
  let password: String?

  /// Opens the regular file at `path`, which is absolute; Poppler reads it piece by piece.
  ///
  /// Of Poppler's entrances only those by address and by stream survive a wrong password: by file number or by bytes,
  /// 22.12 tries a second time with what it has already released.
  func open(_ file: borrowing FileBytes, path: String) throws(PDFReadingError) -> DocumentHandle {
    let start = file.read(FileSignature.headerReach, at: 0)
    return try open(start: start) { password, error in
      // The address is made by GLib, which escapes every byte that needs it.
      guard let address = g_filename_to_uri(path, nil, nil) else { return nil }
      defer { g_free(address) }
      return poppler_document_new_from_file(address, password, &error)
    }
  }

  /// Opens bytes, which Poppler shares.
  func open(_ bytes: BytesHandle, start: [UInt8]) throws(PDFReadingError) -> DocumentHandle {
    try open(start: start) { password, error in
      guard let password else { return poppler_document_new_from_bytes(bytes.pointer, nil, &error) }
      guard let stream = g_memory_input_stream_new_from_bytes(bytes.pointer) else { return nil }
      defer { g_object_unref(stream) }
      return poppler_document_new_from_stream(stream, goffset(bytes.count), password, nil, &error)
    }
  }

  private func open(
    start: [UInt8],
    with make: (UnsafePointer<CChar>?, inout UnsafeMutablePointer<GError>?) -> OpaquePointer?
  ) throws(PDFReadingError) -> DocumentHandle {
    LogSilence.installed
    guard !start.isEmpty else {
      throw failure(.empty, "is empty (0 bytes); fetch it again")
    }
    var error: UnsafeMutablePointer<GError>?
    let pointer =
      if let password { password.withCString { make($0, &error) } } else { make(nil, &error) }
    defer { if let error { g_error_free(error) } }
    if let pointer {
      let document = DocumentHandle(owning: pointer)
      guard poppler_document_get_n_pages(pointer) > 0 else {
        throw failure(.noPages, "has no pages that can be found; fetch it again or repair it")
      }
      return document
    }
    throw failure(reason: error?.pointee, start: start)
  }

  private func failure(reason: GError?, start: [UInt8]) -> PDFReadingError {
    if let reason, reason.domain == poppler_error_quark(),
      reason.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue)
    {
      return password == nil
        ? failure(
          .passwordNeeded, "is encrypted and needs a password to be read; give it (--password)")
        : failure(
          .wrongPassword, "is encrypted and the password given does not open it; check the password"
        )
    }
    guard FileSignature.isPDF(start) else {
      return failure(
        .notPDF,
        "is not a PDF: it looks like \(FileSignature.description(of: start)); fetch the PDF itself")
    }
    return failure(
      .damaged, "is truncated or damaged and cannot be opened; fetch it again or repair it")
  }

  private func failure(_ code: PDFReadingError.Code, _ message: String) -> PDFReadingError {
    PDFReadingError(code: code, file: name, message: message)
  }
}
