public import ReportModel

/// When a report's provider was inspected, as far as the report says.
public struct InspectionDate: Hashable, Sendable {
  /// The end of the fieldwork, or else of the publication; ISO 8601 at the precision printed.
  public var date: String?
  /// Whether it is the publication's, which comes months after the inspection.
  public var isPublication: Bool

  /// Makes a date.
  public init(fieldworkEnd: String?, published: String?) {
    date = fieldworkEnd ?? published
    isPublication = fieldworkEnd == nil
  }

  /// A report without any date.
  public static let unknown = InspectionDate(fieldworkEnd: nil, published: nil)
}

extension InspectionDate {
  /// The date of a report.
  public init(of metadata: Metadata) {
    self.init(
      fieldworkEnd: metadata.fieldwork.flatMap(FieldworkDate.last), published: metadata.published)
  }

  /// Which of the providers that bear a name are meant: those that were there at the time. Several where
  /// the date does not tell.
  func choose(among providers: [RegisteredProvider]) -> [RegisteredProvider] {
    guard let date else { return providers }
    let there = providers.filter { PrintedDate.lies(date, from: $0.from, to: $0.to) }
    if !there.isEmpty || !isPublication { return there }
    // A report may come out after the end of the provider that it is about.
    guard let earlier = PrintedDate.yearBefore(date) else { return [] }
    return providers.filter { provider in
      provider.to.map { !PrintedDate.isBefore($0, earlier) && PrintedDate.isBefore($0, date) }
        ?? false
    }
  }
}
