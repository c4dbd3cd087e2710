import Foundation

/// Numbers with a fixed count of decimal places.
enum FixedPoint {
  /// The nearest decimal number of so many places.
  static func text(_ value: Double, places: Int = 3) -> String {
    String(format: "%.\(places)f", value)
  }

  /// The same, or a dash where there is no value.
  static func text(_ value: Double?, places: Int = 3) -> String {
    value.map { text($0, places: places) } ?? "–"
  }
}
