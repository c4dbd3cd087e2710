/// Something about the corpus as a whole that a person should look at.
public struct ComparisonNotice: Hashable, Sendable {
  /// Stable name, to count and filter by.
  public enum Code: String, CaseIterable, Sendable {
    /// A report prints another previous value than the earlier report had.
    case previousValueDiffers = "previous-value-differs"
    /// The registry does not know a provider.
    case unregisteredProvider = "unregistered-provider"
    /// The registry knows a name, of a provider that was not there at the report's time.
    case providerOutsideDates = "provider-outside-dates"
    /// Numbers of a report are left out of the scores, since it is not known whose they are.
    case scoresWithoutProvider = "scores-without-provider"
  }

  /// Its name.
  public var code: Code
  /// The report.
  public var reportID: String
  /// The record, where it is about one.
  public var recordID: String?
  /// The provider, where it is about one.
  public var providerID: String?
  /// What there is to look at, as one sentence.
  public var message: String

  /// Makes a notice.
  public init(
    code: Code, reportID: String, recordID: String? = nil, providerID: String? = nil,
    message: String
  ) {
    self.code = code
    self.reportID = reportID
    self.recordID = recordID
    self.providerID = providerID
    self.message = message
  }
}
