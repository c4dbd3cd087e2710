import ReportModel

/// Small reports to compare.
enum ReportMaker {
  static func recommendation(
    _ number: String?, _ text: String, section: String? = nil, page: Int = 3
  ) -> Recommendation {
    Recommendation(
      provenance: Provenance(sectionID: section, pages: [page], rule: "test"), number: number,
      text: text)
  }

  static func finding(_ text: String) -> EnablerBarrier {
    EnablerBarrier(
      provenance: Provenance(pages: [4], rule: "test"), kind: .enabler, text: text,
      organisations: [])
  }

  /// A report with the names that its records get.
  static func report(
    _ id: String = "r", title: String? = "A report", published: String? = nil, hash: String? = nil,
    sections: [Section] = [], recommendations: [Recommendation] = [],
    findings: [EnablerBarrier] = [], tables: [TableRecord] = [], measures: [Measure] = []
  ) -> Report {
    var report = Report(
      id: id, source: Source(file: "\(id).pdf", sha256: hash),
      metadata: Metadata(title: title, published: published), sections: sections,
      recommendations: recommendations, enablersBarriers: findings, tables: tables,
      measures: measures)
    report.assignIDs()
    return report
  }

  static let words = [
    "Keep the plans of all young people up to date",
    "Tell the courts in good time what has been done",
    "Give every officer the training that the work asks for",
  ]
}
