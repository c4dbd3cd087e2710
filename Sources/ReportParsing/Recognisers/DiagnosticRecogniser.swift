import Layout
import ReportModel

/// Says what a person should look at.
struct DiagnosticRecogniser {
  /// What the layout noticed, and what the report lacks.
  func diagnostics(in context: ParsingContext, report: Report) -> [Diagnostic] {
    var found = notices(context)
    found += pagesWithoutText(context)
    found += emptiness(report)
    found += gaps(in: report.recommendations)
    found += unnamed(report.metadata, families: context.profile.families)
    found += UnreadBlocks(context: context, report: report).diagnostics()
    return found
  }

  /// Which profile the report is read by, and why: the first thing to look at where records are wrong.
  static func chosen(_ choice: ProfileChoice) -> Diagnostic {
    diagnostic(
      .warning, "profile-chosen",
      "read with the profile `\(choice.profile.name)`: \(choice.reason)")
  }

  private static let rule = "diagnostic"

  static func diagnostic(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, page: Int? = nil,
    regions: [Region] = [], sectionID: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      provenance: Provenance(
        sectionID: sectionID, pages: page.map { [$0] }, regions: regions, rule: Self.rule),
      severity: severity, code: code, message: message, page: page)
  }

  // MARK: - The document

  private func notices(_ context: ParsingContext) -> [Diagnostic] {
    context.document.notices.map {
      Self.diagnostic(.warning, $0.code, $0.message, page: $0.page)
    }
  }

  /// Pages without letters: pictures of pages, or empty ones.
  private func pagesWithoutText(_ context: ParsingContext) -> [Diagnostic] {
    let told = Set(context.document.notices.compactMap(\.page))
    let pages = context.document.pages.filter { $0.glyphCount == 0 && !told.contains($0.number) }
    if pages.count == context.document.pages.count, !pages.isEmpty {
      return [
        Self.diagnostic(
          .error, "no-text", "none of the \(pages.count) pages has text; the report may be scanned")
      ]
    }
    return pages.map {
      Self.diagnostic(
        .warning, $0.drawnShapes > 0 ? "page-without-text" : "empty-page",
        $0.drawnShapes > 0 ? "the page has pictures and no text" : "the page is empty",
        page: $0.number)
    }
  }

  // MARK: - The report

  /// A report in which nothing is recognised has empty lists, and says so.
  private func emptiness(_ report: Report) -> [Diagnostic] {
    let kinds = report.recordCounts.filter { $0.key != .sections && $0.key != .footnotes }
    guard kinds.values.allSatisfy({ $0 == 0 }) else {
      guard report.recommendations.isEmpty else { return [] }
      return [
        Self.diagnostic(
          .warning, "no-recommendations", "no recommendations were found in the report")
      ]
    }
    return [
      Self.diagnostic(
        .warning, "nothing-recognised",
        "no records were recognised; another profile may fit the report better")
    ]
  }

  /// Numbers that a list of recommendations leaves out.
  private func gaps(in recommendations: [Recommendation]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for category in Recommendation.Category.allCases {
      let listed = recommendations.filter { $0.category == category }
      // "R4" and "MR5" count on.
      let numbers = listed.compactMap {
        $0.number.flatMap { Int($0.drop { $0.isUppercase }) }
      }
      guard let last = numbers.max(), last > 1 else { continue }
      let missing = Set(1...last).subtracting(numbers).sorted()
      guard !missing.isEmpty, missing.count <= numbers.count else { continue }
      let names = missing.map(String.init).joined(separator: ", ")
      result.append(
        Self.diagnostic(
          .warning, "recommendation-gap",
          "\(category.rawValue) recommendations lack number \(names) of \(last)",
          page: listed.first?.provenance.pages.first))
    }
    return result
  }

  /// What every report says of itself and this one does not.
  private func unnamed(_ metadata: Metadata, families: [ReportFamily]) -> [Diagnostic] {
    // Where a family has no kinds of its own, none is missing.
    let hasKinds = families.contains { $0.kind != .other }
    let missing = [
      metadata.title == nil ? "title" : nil, metadata.published == nil ? "date" : nil,
      metadata.inspectorate == nil ? "inspectorate" : nil,
      metadata.kind == .other && hasKinds ? "kind of inspection" : nil,
    ].compactMap { $0 }
    guard !missing.isEmpty else { return [] }
    return [
      Self.diagnostic(
        .warning, "metadata-missing", "not found: \(missing.joined(separator: ", "))")
    ]
  }
}
