import Comparison

/// One invented line of each table across reports, with every field filled.
enum ExampleComparison {
  static func make() -> ComparisonTables {
    let report = "ics-2018-03-harbourside"
    return ComparisonTables(
      providers: [
        ProviderAppearance(
          providerID: "harbourside-crc", name: "Harbourside CRC",
          kind: .communityRehabilitationCompany, isRegistered: true, owner: "Quay Services",
          predecessors: ["harbourside-trust"], successors: ["eastern-probation"],
          printedName: "The Harbourside Community Rehabilitation Company", reportID: report,
          published: "2018-03")
      ],
      scores: [
        ProviderScore(
          providerID: "harbourside-crc", providerName: "Harbourside CRC",
          providerKind: .communityRehabilitationCompany, isRegistered: true, reportID: report,
          recordID: "\(report)/ratings/1.1", published: "2018-03", date: "2018-03",
          framework: "Quality & Impact inspection", isFrameworkChanged: false, kind: .standard,
          domain: "Organisational delivery", number: "1.1", name: "Leadership",
          rowLabel: "Plans in time", columnLabel: "All cases", tableCaption: "Work done",
          rating: "Good", grade: "Good",
          ratingPoints: 2, score: "16/30", value: 72, unit: .percent, printed: "Good",
          nationalValue: 68, previousLabel: "Previous inspection",
          previousPrinted: "Requires improvement", previousValue: 61,
          previousRating: "Requires improvement", earlierReportID: "ics-2016-02-harbourside",
          earlierPrinted: "Requires improvement", previousAgrees: true)
      ],
      links: [
        RecommendationLink(
          earlierReportID: "ics-2016-02-harbourside",
          earlierID: "ics-2016-02-harbourside/recommendations/5", laterReportID: report,
          laterID: "\(report)/recommendations/3", kind: .followsUp, evidence: .printed,
          similarity: 0.91, isVerbatim: false, progress: .some)
      ],
      themes: [
        ThemeAssignment(
          reportID: report, recordID: "\(report)/recommendations/3", kind: .recommendations,
          theme: "unpaid work", evidence: ["unpaid work"])
      ],
      enablerBarrierCounts: [
        EnablerBarrierCount(
          reportID: report, published: "2018-03", domain: "reducing reoffending",
          organisation: "CRC", kind: .barrier, count: 4, sharedCount: 1)
      ])
  }
}
