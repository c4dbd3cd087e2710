/// What a number counts.
public enum MeasurementUnit: String, CaseIterable, Codable, Sendable {
  /// Hundredths.
  case percent
  /// Things or people.
  case count
  /// Pounds sterling.
  case gbp
  /// Days.
  case days
  /// Weeks.
  case weeks
  /// Months.
  case months
  /// Years.
  case years
  /// Points of a score, "16/30".
  case score
  /// A share such as "1 in 9".
  case ratio
}
