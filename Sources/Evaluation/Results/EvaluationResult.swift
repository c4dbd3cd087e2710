/// The scores of several reports and what they come to together.
public struct EvaluationResult: Hashable, Sendable {
  /// The reports in the order of their gold files.
  public var reports: [ReportScore]

  /// Puts the scores of reports together.
  public init(reports: [ReportScore]) { self.reports = reports }

  /// Every kind over all reports together (the micro-average), without the lists of single records.
  public var total: [KindScore] {
    var totals: [KindScore] = []
    for score in reports.flatMap(\.kinds) {
      if let index = totals.firstIndex(where: { $0.kind == score.kind }) {
        totals[index] = totals[index].adding(score)
      } else {
        totals.append(score.withoutRecords)
      }
    }
    return totals
  }

  /// Records that may be trusted unread, by what they are: first all, then each kind.
  public var trusted: [(name: String, bin: ConfidenceBin)] {
    var judgements: [String: [ConfidenceJudgement]] = [:]
    for kind in reports.flatMap(\.kinds) { judgements[kind.kind, default: []] += kind.judgements }
    let all = ConfidenceBin.trusted(of: judgements.values.flatMap(\.self))
    return [("all kinds", all)].compactMap { name, bin in bin.map { (name, $0) } }
      + judgements.keys.sorted().compactMap { kind in
        ConfidenceBin.trusted(of: judgements[kind] ?? []).map { (kind, $0) }
      }
  }

  /// The share of the right records that may be trusted unread: confidence that is low everywhere tells
  /// nothing. Nil where no record is right.
  public var trustedShare: Double? {
    let right = reports.flatMap(\.kinds).flatMap(\.judgements).filter(\.isRight)
    guard !right.isEmpty else { return nil }
    return Double(right.count { $0.confidence >= ConfidenceBin.trusted }) / Double(right.count)
  }

  /// How far the records' confidence can be believed.
  public var calibration: [ConfidenceBin] {
    ConfidenceBin.bins(of: reports.flatMap(\.kinds).flatMap(\.judgements))
  }
}

extension KindScore {
  fileprivate var withoutRecords: KindScore {
    var copy = self
    copy.missing = []
    copy.spurious = []
    copy.judgements = []
    return copy
  }

  fileprivate func adding(_ other: KindScore) -> KindScore {
    var sum = self
    sum.goldCount += other.goldCount
    sum.predictedCount += other.predictedCount
    sum.tally = tally + other.tally
    sum.exact.right += other.exact.right
    sum.exact.checked += other.exact.checked
    sum.fields = NamedShare.summed(fields + other.fields)
    sum.additionalFields = NamedShare.summed(additionalFields + other.additionalFields)
    sum.pages = NamedShare.summed([pages, other.pages].compactMap(\.self)).first
    return sum
  }
}
