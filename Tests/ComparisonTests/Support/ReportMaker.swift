import Comparison
import ReportModel

/// Makes small reports of invented words.
struct ReportMaker {
  var report: Report

  init(
    _ id: String, published: String?, kind: Metadata.Kind = .core, area: String? = nil,
    providers: [Provider] = [Provider(name: "NPS Upland", kind: .nationalProbationService)],
    programme: String? = nil
  ) {
    report = Report(
      id: id, source: Source(file: "\(id).pdf"),
      metadata: Metadata(
        programme: programme, kind: kind, area: area, providers: providers, published: published))
  }

  /// Adds a rating.
  func rating(
    _ name: String, _ rating: String?, previous: String? = nil, scope: Rating.Scope = .standard,
    score: String? = nil, grade: String? = nil
  ) -> ReportMaker {
    adding {
      $0.ratings.append(
        Rating(
          provenance: Provenance(rule: "test"), scope: scope, name: name, rating: rating,
          grade: grade, previousRating: previous, score: score))
    }
  }

  /// Adds a number of a table.
  func measure(
    _ row: String, _ raw: String, column: String, period: String?, organisations: [String] = [],
    table: String = "t1", domain: String? = nil
  ) -> ReportMaker {
    adding {
      let number = PrintedNumber(raw)
      $0.measures.append(
        Measure(
          provenance: Provenance(rule: "test"), tableID: table, rowLabel: row,
          columnLabel: column, value: number?.value, unit: number?.unit, raw: raw, period: period,
          organisations: organisations, domain: domain))
    }
  }

  /// Adds a recommendation.
  func recommendation(
    _ text: String, number: String? = nil, to addressees: [String] = ["NPS"],
    _ category: Recommendation.Category = .new, repeated: Bool = false,
    progress: Recommendation.Progress? = nil
  ) -> ReportMaker {
    adding {
      $0.recommendations.append(
        Recommendation(
          provenance: Provenance(rule: "test"), number: number, text: text,
          addressees: addressees, category: category, repeated: repeated, progress: progress))
    }
  }

  /// Adds an enabler, barrier and the like.
  func finding(
    _ kind: EnablerBarrier.Kind, _ text: String, organisations: [String], domain: String?
  ) -> ReportMaker {
    adding {
      $0.enablersBarriers.append(
        EnablerBarrier(
          provenance: Provenance(rule: "test"), kind: kind, text: text,
          organisations: organisations, domain: domain))
    }
  }

  private func adding(_ change: (inout Report) -> Void) -> ReportMaker {
    var maker = self
    change(&maker.report)
    maker.report.assignIDs()
    return maker
  }
}

/// The tables of made reports.
func tables(_ reports: ReportMaker...) throws -> ComparisonTables {
  try Comparison.compare(reports: reports.map(\.report))
}
