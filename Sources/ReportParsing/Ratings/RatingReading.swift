import Layout
import ReportModel

/// The ratings of a report, and what a person should look at in them.
struct RatingReading {
  /// One record for each thing rated.
  private(set) var records: [Rating] = []
  /// Ratings that are doubtful or not there.
  private(set) var diagnostics: [Diagnostic] = []

  /// Makes records of what was read.
  init(_ merger: RatingMerger, context: ParsingContext) {
    var merger = merger
    var absent: Judgement?
    if let name = context.profile.ratings.expectedOverall, !merger.hasOverall {
      let judgement = Judgement(
        scope: .overall, name: name, evidence: .absent, regions: Self.summary(merger, context))
      absent = judgement
      merger.add(judgement, block: merger.judgements.first?.block)
    }
    for entry in merger.judgements {
      let record = Self.record(entry, in: context)
      records.append(record)
      let isExpected = entry.judgement.scope == .overall && absent != nil
      if let diagnostic = Self.diagnostic(entry, record, isExpected: isExpected) {
        diagnostics.append(diagnostic)
      }
    }
    for judgement in merger.elsewhere {
      diagnostics.append(
        Self.diagnostic(
          "rating-elsewhere",
          "“\(judgement.name ?? "")” is rated “\(judgement.current?.text ?? "")” outside of the "
            + "summary of ratings; it is no record", regions: judgement.regions))
    }
  }

  /// Where a rating would stand that is not there: beside the others, else at the report's start.
  private static func summary(_ merger: RatingMerger, _ context: ParsingContext) -> [PageBox] {
    if let first = merger.judgements.first { return first.judgement.regions }
    return context.document.blocks.first { !$0.content.isEmpty }?.regions ?? []
  }

  // MARK: - Records

  private static func record(_ entry: RatingMerger.Entry, in context: ParsingContext) -> Rating {
    let judgement = entry.judgement
    let whole = context.metadata.providers.first?.name ?? context.metadata.title ?? ""
    let grade = judgement.current?.grade ?? ""
    return Rating(
      provenance: context.provenance(
        regions: judgement.regions, block: entry.block, confidence: confidence(of: entry),
        rule: "rating.\(judgement.evidence.rawValue)"),
      scope: judgement.scope, number: judgement.number,
      name: judgement.name.map(context.profile.ratings.withoutEnd) ?? whole,
      rating: judgement.current?.text, grade: grade.isEmpty ? nil : grade,
      previousRating: judgement.previous?.text, score: judgement.score)
  }

  private static func confidence(of entry: RatingMerger.Entry) -> Double {
    if !entry.conflicts.isEmpty || entry.judgement.isUnknown { return 0.6 }
    let isRepeated = entry.agreements > 0
    return switch entry.judgement.evidence {
    case .table: isRepeated ? 0.99 : 0.95
    case .sentence: isRepeated ? 0.95 : 0.9
    case .line: isRepeated ? 0.9 : 0.8
    case .outcome: 0.85
    case .position: isRepeated ? 0.9 : 0.75
    case .highlight: isRepeated ? 0.9 : 0.7
    case .absent: 0.6
    }
  }

  // MARK: - Diagnostics

  private static func diagnostic(
    _ entry: RatingMerger.Entry, _ record: Rating, isExpected: Bool
  ) -> Diagnostic? {
    let judgement = entry.judgement
    let name = "“\(record.name)”"
    let rating = "“\(record.rating ?? "")”"
    if isExpected {
      return diagnostic(
        "rating-absent",
        "no rating of the whole (\(name)) is printed; not every framework gives one",
        regions: judgement.regions)
    }
    if let other = entry.conflicts.first {
      let words = other.current?.text ?? other.previous?.text ?? ""
      return diagnostic(
        "rating-conflict", "\(name) is rated \(rating) and elsewhere “\(words)”",
        regions: judgement.regions + other.regions)
    }
    if judgement.isUnknown {
      return diagnostic(
        "rating-unknown", "\(rating), which rates \(name), is none of the profile's ratings",
        regions: judgement.regions)
    }
    switch judgement.evidence {
    case .table, .line, .sentence, .outcome: return nil
    case .position:
      return diagnostic(
        "rating-by-position", "\(name) is rated \(rating) only by the place of a mark",
        regions: judgement.regions)
    case .highlight:
      return diagnostic(
        "rating-by-highlight", "\(name) is rated \(rating) only by what stands out in its row",
        regions: judgement.regions)
    case .absent:
      return diagnostic(
        "rating-unread", "\(name) is rated there, and no rating can be read",
        regions: judgement.regions)
    }
  }

  private static func diagnostic(_ code: String, _ message: String, regions: [PageBox])
    -> Diagnostic
  {
    DiagnosticRecogniser.diagnostic(
      .warning, code, message, page: regions.first?.page, regions: regions.map(Region.init))
  }
}
