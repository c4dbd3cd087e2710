internal import Glibc

/// The clock, as it is written in `build.json`.
enum UniversalTime {
  /// "2026-01-31T23:59:59Z".
  static func now() -> String { text(seconds: time(nil)) }

  /// A moment, given in seconds since 1970.
  static func text(seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let clock = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
    return "\(date.map(twoDigits).joined(separator: "-"))T"
      + "\(clock.map(twoDigits).joined(separator: ":"))Z"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
