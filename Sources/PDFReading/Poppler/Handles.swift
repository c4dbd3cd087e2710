import CPoppler

/// Owns a PopplerDocument.
final class DocumentHandle {
  let pointer: OpaquePointer

  /// Takes over the caller's reference.
  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
}

/// Owns a PopplerPage, which keeps the text it has read until it is released.
final class PageHandle {
  let pointer: OpaquePointer

  /// nil when Poppler cannot make sense of the page.
  init?(_ document: DocumentHandle, index: Int) {
    guard let page = poppler_document_get_page(document.pointer, Int32(clamping: index)) else {
      return nil
    }
    pointer = page
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

  /// Width and height in points, after rotation.
  var size: (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(pointer, &width, &height)
    return (width, height)
  }
}

/// Owns a copy of some bytes.
final class BytesHandle {
  let pointer: OpaquePointer
  /// Number of bytes.
  let count: Int

  /// Copies the bytes.
  init(_ bytes: [UInt8]) {
    pointer = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    count = bytes.count
  }

  deinit { g_bytes_unref(pointer) }

  /// The first byte; nil where there is none.
  var start: UnsafeRawPointer? { g_bytes_get_data(pointer, nil).map { UnsafeRawPointer($0) } }
}

/// Owns a cairo surface.
final class SurfaceHandle {
  let pointer: OpaquePointer

  /// Takes over the caller's reference; nil for a surface that cairo could not make.
  init?(owning pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    guard cairo_surface_status(pointer) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(pointer)
      return nil
    }
    self.pointer = pointer
  }

  deinit { cairo_surface_destroy(pointer) }
}

/// Owns a cairo drawing context and keeps its surface alive.
final class ContextHandle {
  let pointer: OpaquePointer
  private let surface: SurfaceHandle

  /// nil when cairo is out of memory.
  init?(drawingOn surface: SurfaceHandle) {
    guard let context = cairo_create(surface.pointer) else { return nil }
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      cairo_destroy(context)
      return nil
    }
    pointer = context
    self.surface = surface
  }

  deinit { cairo_destroy(pointer) }
}

/// Takes over a string that GLib allocated, without white space around it; nil where nothing is left.
func takeString(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
  guard let pointer else { return nil }
  defer { g_free(pointer) }
  let text = String(cString: pointer)
  guard let first = text.unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = text.unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return nil }
  return String(text.unicodeScalars[first...last])
}
