import Comparison
import Foundation
import ReportModel
import TestSupport
import Testing

/// The tables across the project's own reports against what is known to be true.
@Suite struct ComparisonTruthTests {
  private let tables: ComparisonTables
  private let reports: [String: Report]

  init() throws {
    reports = try ParsedReports.specimens().mapValues(\.report)
    tables = try Comparison.compare(reports: Array(reports.values))
  }

  // MARK: - Scores over time

  /// `series.json`, as far as it is compared.
  private struct Truth: Decodable {
    struct Series: Decodable {
      struct Name: Decodable { var name: String }
      struct Inspection: Decodable {
        var report: String?
        var published: String
        var rating: String
        var score: String
      }
      struct Standard: Decodable {
        var number: String
        var name: String
        var rating: [String: String]
        var points: [String: Int]
      }
      struct Question: Decodable {
        var standard: String
        var question: String
        var percent: [String: Double]
        var allDivisionsPercent: [String: Double?]?
        var allCrcsPercent: [String: Double?]?
      }
      struct Prompt: Decodable {
        var standard: String
        var prompt: [String: String]
        var percent: [String: Double]
        var comparable: Bool
        var printedPreviousIn2021: String
        var allDivisionsPercent: [String: Double?]
      }
      struct Value: Decodable {
        var name: String
        var value: [String: String]
      }
      struct Staffing: Decodable {
        var name: String
        var yearBefore: [String: String]
        var year: [String: String]
      }
      var provider: Name
      var reports: [Inspection]
      var standards: [Standard]
      var keyQuestions: [Question]
      var prompts: [Prompt]
      var measures: [Value]
      var staffing: [Staffing]
      var keyFacts: [Value]
    }
    var series: [Series]
  }

  private func truth() throws -> [Truth.Series] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Truth.self, from: gold("series.json")).series
  }

  /// The one score of a report with this name; nil, and a failure, where there is none or are several.
  private func score(
    _ name: String, _ kind: ProviderScore.Kind, domain: String? = nil,
    of series: Truth.Series, at date: String
  ) -> ProviderScore? {
    let report = series.reports.first { $0.published == date }?.report
    let found = tables.scores.filter {
      $0.providerName == series.provider.name && $0.reportID == reports[report ?? ""]?.id
        && $0.kind == kind && straight($0.name) == straight(name)
        && (domain == nil || $0.domain == domain)
    }
    #expect(found.count == 1, "\(date): \(name): \(found.count) scores")
    return found.count == 1 ? found[0] : nil
  }

  private func straight(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{2019}", with: "'")
  }

  /// Reports of the corpus, and for each date outside of it the report that prints it as previous.
  private func places(of series: Truth.Series) -> (own: [String], printedIn: [String: String]) {
    var own: [String] = []
    var printedIn: [String: String] = [:]
    for (place, inspection) in series.reports.enumerated() {
      if inspection.report != nil {
        own.append(inspection.published)
      } else {
        printedIn[inspection.published] = series.reports[place + 1].published
      }
    }
    return (own, printedIn)
  }

  @Test func ratingsAreTheTrueOnes() throws {
    for series in try truth() {
      let places = places(of: series)
      for inspection in series.reports where inspection.report != nil {
        let overall = score("Overall", .overall, of: series, at: inspection.published)
        #expect(overall?.rating == inspection.rating)
        #expect(overall?.score == inspection.score)
      }
      for standard in series.standards {
        for (date, rating) in standard.rating {
          if let later = places.printedIn[date] {
            let found = score(standard.name, .standard, of: series, at: later)
            #expect(found?.previousRating == rating, "\(standard.name)")
          } else {
            let found = score(standard.name, .standard, of: series, at: date)
            #expect(found?.rating == rating, "\(standard.name) \(date)")
            #expect(found?.number == standard.number)
            #expect(found?.ratingPoints == standard.points[date])
          }
        }
      }
    }
  }

  @Test func percentagesAreTheTrueOnes() throws {
    for series in try truth() {
      let places = places(of: series)
      let names = Dictionary(
        uniqueKeysWithValues: series.standards.map { ($0.number, $0.name) })
      for question in series.keyQuestions {
        let national = question.allDivisionsPercent ?? question.allCrcsPercent ?? [:]
        for (date, percent) in question.percent {
          let domain = names[question.standard]
          if let later = places.printedIn[date] {
            let found = score(question.question, .measure, domain: domain, of: series, at: later)
            #expect(found?.previousValue == percent, "\(question.question)")
          } else {
            let found = score(question.question, .measure, domain: domain, of: series, at: date)
            #expect(found?.value == percent, "\(question.question) \(date)")
            if let value = national[date] { #expect(found?.nationalValue == value) }
          }
        }
      }
      for prompt in series.prompts {
        for (date, percent) in prompt.percent {
          let name = prompt.prompt[date] ?? ""
          let found = score(name, .measure, domain: names[prompt.standard], of: series, at: date)
          #expect(found?.value == percent, "\(name) \(date)")
          if let value = prompt.allDivisionsPercent[date] {
            #expect(found?.nationalValue == value, "\(name) \(date)")
          }
          guard date == "2021-07" else { continue }
          #expect(found?.previousPrinted == prompt.printedPreviousIn2021, "\(name)")
          #expect(found?.previousAgrees == (prompt.comparable ? true : nil), "\(name)")
        }
      }
    }
  }

  @Test func otherNumbersAreTheTrueOnes() throws {
    for series in try truth() {
      for measure in series.measures {
        for (date, value) in measure.value {
          #expect(score(measure.name, .measure, of: series, at: date)?.printed == value)
        }
      }
      for staffing in series.staffing {
        for (date, value) in staffing.year {
          let found = score(staffing.name, .measure, of: series, at: date)
          #expect(found?.printed == value, "\(staffing.name) \(date)")
          #expect(found?.previousPrinted == staffing.yearBefore[date])
          // The year before is no inspection: nothing is said to differ.
          #expect(found?.previousAgrees == nil)
        }
      }
      for fact in series.keyFacts {
        for (date, value) in fact.value {
          let report = series.reports.first { $0.published == date }?.report ?? ""
          let found = tables.scores.filter {
            $0.kind == .keyFact && $0.reportID == reports[report]?.id && $0.printed == value
          }
          #expect(found.count == 1, "\(fact.name) \(date)")
        }
      }
    }
  }

  @Test func noReportPrintsAPreviousValueThatDiffers() {
    #expect(tables.scores.count { $0.previousAgrees == true } > 90)
    #expect(!tables.notices.contains { $0.code == .previousValueDiffers })
  }

  // MARK: - Links

  private struct CoreLinks: Decodable {
    struct End: Decodable {
      var report: String
      var category: String
      var number: String
    }
    struct Link: Decodable {
      var kind: String
      var earlier: End
      var later: End
    }
    var links: [Link]
  }

  private func gold(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(Repository.corpus)/gold/\(name)"))
  }

  private func id(_ report: String, _ category: String, _ number: String) throws -> String {
    let record = reports[report]?.recommendations.first {
      $0.category.rawValue == category && $0.number == number
    }
    return try #require(record?.id, "\(report) \(category) \(number)")
  }

  /// True links as "earlier later", with their kind.
  private func trueLinks() throws -> [String: String] {
    var links: [String: String] = [:]
    for (name, list) in try JSONDecoder().decode(
      [String: [[String]]].self, from: gold("links.json"))
    {
      for ends in list {
        let pair = "\(try id(ends[0], "new", ends[1])) \(try id(ends[2], "new", ends[3]))"
        links[pair] = name == "repeats" ? "repeats" : "follows up"
      }
    }
    for link in try JSONDecoder().decode(CoreLinks.self, from: gold("links-core.json")).links {
      let earlier = try id(link.earlier.report, link.earlier.category, link.earlier.number)
      let later = try id(link.later.report, link.later.category, link.later.number)
      links["\(earlier) \(later)"] = link.kind
    }
    return links
  }

  @Test func linksAreTheTrueOnes() throws {
    let truth = try trueLinks()
    let found = tables.links.map { (pair: "\($0.earlierID) \($0.laterID)", kind: $0.kind) }
    let right = found.filter { truth[$0.pair] != nil }
    let rightKind = found.filter { truth[$0.pair] == $0.kind.rawValue }
    #expect(truth.count == 26)
    #expect(Double(right.count) / Double(found.count) >= 0.95, "precision")
    #expect(Double(right.count) / Double(truth.count) >= 0.9, "recall")
    #expect(Double(rightKind.count) / Double(truth.count) >= 0.9, "kind")
  }
}
