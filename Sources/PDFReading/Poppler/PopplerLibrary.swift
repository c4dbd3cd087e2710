import CPoppler

/// The library that reads PDFs here.
public enum PopplerLibrary {
  /// Its version, such as "22.12.0": another one may read a file differently.
  public static var version: String {
    poppler_get_version().map { String(cString: $0) } ?? "unknown"
  }
}
