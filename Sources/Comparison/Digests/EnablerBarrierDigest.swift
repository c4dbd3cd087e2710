internal import ReportModel

/// How many enablers, barriers and the like of one domain and organisation a report has.
struct EnablerBarrierDigest: Hashable, Sendable, Codable {
  var domain: String?
  var organisation: String?
  var kind: EnablerBarrier.Kind
  var count: Int
  var sharedCount: Int

  /// Counts in order of first meeting. A record about several organisations counts for each of them.
  static func counts(of records: [EnablerBarrier]) -> [EnablerBarrierDigest] {
    var counts: [EnablerBarrierDigest] = []
    for record in records {
      let organisations: [String?] =
        record.organisations.isEmpty ? [nil] : record.organisations.map { $0 }
      let shared = organisations.count > 1 ? 1 : 0
      for organisation in organisations {
        if let known = counts.firstIndex(where: {
          $0.kind == record.kind && $0.organisation == organisation && $0.domain == record.domain
        }) {
          counts[known].count += 1
          counts[known].sharedCount += shared
        } else {
          counts.append(
            EnablerBarrierDigest(
              domain: record.domain, organisation: organisation, kind: record.kind, count: 1,
              sharedCount: shared))
        }
      }
    }
    return counts
  }
}
