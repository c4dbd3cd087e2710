public import ReportModel

/// A provider of the registry.
public struct RegisteredProvider: Hashable, Sendable {
  /// Who owned it, and when.
  public struct Owner: Hashable, Sendable {
    /// Name of the owner.
    public var name: String
    /// First day, ISO 8601 at the precision known.
    public var from: String?
    /// Last day, ISO 8601 at the precision known.
    public var to: String?
  }

  /// Stable name: "nps-north-west".
  public var id: String
  /// Canonical name: "NPS North West".
  public var name: String
  /// What it is.
  public var kind: Provider.Kind
  /// Other names that reports print.
  public var aliases: [String]
  /// When it began, ISO 8601 at the precision known.
  public var from: String?
  /// When it ended, ISO 8601 at the precision known.
  public var to: String?
  /// Ids of the providers that came before it.
  public var predecessors: [String]
  /// Ids of the providers that came after it.
  public var successors: [String]
  /// Its owners in order of time.
  public var owners: [Owner]

  /// The owner at a date of any precision; nil where the registry does not say.
  public func owner(at date: String?) -> String? {
    guard let date else { return nil }
    return owners.first { owner in
      // Dates of different precision are compared as far as both go, so that "2019" is inside 2019.
      func isBefore(_ a: String, _ b: String) -> Bool {
        let length = min(a.utf8.count, b.utf8.count)
        return a.prefix(length) < b.prefix(length)
      }
      if let from = owner.from, isBefore(date, from) { return false }
      if let to = owner.to, isBefore(to, date) { return false }
      return true
    }?.name
  }
}
