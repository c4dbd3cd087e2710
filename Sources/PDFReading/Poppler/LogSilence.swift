import CPoppler
import CPopplerGraphics

/// Keeps Poppler's and GLib's own complaints about damaged input off standard error: what matters of them
/// reaches the caller as a `PDFReadingError`.
enum LogSilence {
  /// Installed once, when the first document is opened.
  static let installed: Void = {
    page_reader_silence_complaints()
    // Every level, and the flags for fatal and for nested messages.
    let levels = GLogLevelFlags(rawValue: ~0)
    for domain in ["Poppler", "GLib", "GLib-GObject", "GLib-GIO"] {
      g_log_set_handler(domain, levels, { _, _, _, _ in }, nil)
    }
  }()
}
