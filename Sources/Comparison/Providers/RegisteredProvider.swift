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
    return owners.first { PrintedDate.lies(date, from: $0.from, to: $0.to) }?.name
  }

  /// Whether two were there at one time. "2020" meets "2020": one may have followed the other in that year.
  func overlaps(_ other: RegisteredProvider) -> Bool {
    func isOver(_ first: RegisteredProvider, before second: RegisteredProvider) -> Bool {
      guard let to = first.to, let from = second.from else { return false }
      return PrintedDate.isBefore(to, from) || (to == from && to.utf8.count < 10)
    }
    return !isOver(self, before: other) && !isOver(other, before: self)
  }
}
