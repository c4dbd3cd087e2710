/// A number as a report prints it: "1,297.15", "42%", "£14.6m", "26 weeks", "5 (of 21)", "16/30".
///
/// Ranges ("10% to 20%"), bounds ("<5", "99% or more") and everything else that is not one number
/// are no printed number: the value would be a guess.
public struct PrintedNumber: Hashable, Sendable {
  /// The number; 42 for "42%", the share itself (0.25) for "1 in 4".
  public var value: Double
  /// What it counts, where that is printed: nil for a bare number.
  public var unit: MeasurementUnit?
  /// The whole that it is part of: 21 for "5 (of 21)", 30 for "16/30", 9 for "1 in 9".
  public var whole: Double?

  /// Makes a number from its parts.
  public init(value: Double, unit: MeasurementUnit? = nil, whole: Double? = nil) {
    self.value = value
    self.unit = unit
    self.whole = whole
  }

  /// Reads a printed number; nil where the text is not one number and nothing else.
  public init?(_ text: String) {
    var scanner = PrintedNumberScanner(text)
    guard let number = scanner.scan(), number.value.isFinite else { return nil }
    self = number
  }
}
