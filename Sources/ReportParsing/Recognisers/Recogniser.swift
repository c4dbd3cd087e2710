import ReportModel

/// Finds the records of one kind.
///
/// A recogniser is a pure function of what the document says: it never looks at other recognisers' state,
/// and what it needs of their records it is given.
protocol Recogniser {
  /// What it finds.
  associatedtype Found: Record
  /// Finds all records, in reading order, without ids.
  func records(in context: ParsingContext) -> [Found]
}
