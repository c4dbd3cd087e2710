import Testing

@testable import Evaluation

@Suite("Scoring a report")
struct ReportScorerTests {
  private func score(
    gold: String, report: String, pages: String? = nil
  ) throws -> ReportScore {
    ReportScorer.score(
      name: "report", report: try .json(report), gold: try .json(gold),
      pages: try pages.map(JSONValue.json))
  }

  @Test("Found, missing and spurious records make precision, recall and F1")
  func ratios() throws {
    let result = try score(
      gold:
        #"{"metadata": {}, "quotes": [{"text": "one two"}, {"text": "three four"}, {"text": "five"}]}"#,
      report: #"{"quotes": [{"text": "One, two"}, {"text": "six"}]}"#)
    let quotes = try #require(result["quotes"])
    #expect(quotes.tally == Tally(matched: 1, gold: 3, predicted: 2))
    #expect(quotes.precision == 0.5)
    #expect(quotes.recall == 1.0 / 3)
    #expect(abs(quotes.f1 - 0.4) < 1e-12)
    #expect(quotes.missing == ["three four", "five"])
    #expect(quotes.spurious == ["six"])
    // Loosely equal, but not to the letter; the share is of all gold records.
    #expect(quotes.exact == NamedShare(name: "exact", right: 0, checked: 3))
  }

  @Test("Nothing expected and nothing found is all right, something found is not")
  func empty() throws {
    let result = try score(
      gold: #"{"metadata": {}, "quotes": []}"#, report: #"{"glossary": [{"definition": "x"}]}"#)
    let quotes = try #require(result["quotes"])
    #expect([quotes.precision, quotes.recall, quotes.f1, quotes.exact.share] == [1, 1, 1, 1])
    let glossary = try #require(result["glossary"])
    #expect([glossary.precision, glossary.recall, glossary.f1] == [0, 1, 0])
  }

  @Test("Exact forgives white space and the shape of marks only")
  func exact() throws {
    let result = try score(
      gold:
        #"{"metadata": {}, "footnotes": [{"text": "it's so-so", "marker": "1"}, {"text": "Second note", "marker": "2"}]}"#,
      report:
        #"{"footnotes": [{"text": "it\u2019s  so\u2013so", "marker": 1}, {"text": "second note", "marker": "2"}]}"#
    )
    let footnotes = try #require(result["footnotes"])
    #expect(footnotes.exact == NamedShare(name: "exact", right: 1, checked: 2))
    #expect(footnotes.fields == [NamedShare(name: "marker", right: 2, checked: 2)])
  }

  @Test("Gold may keep its records apart, and call kinds a polarity")
  func recordsApart() throws {
    let result = try score(
      gold: """
        {"metadata": {}, "records": {"findings": [
          {"text": "plans are late", "polarity": "improvement"},
          {"text": "staff are able", "polarity": "strength"},
          {"text": "rooms are cold", "kind": "barrier", "polarity": "strength"}]}}
        """,
      report: """
        {"enablers_barriers": [
          {"text": "plans are late", "kind": "area_for_improvement"},
          {"text": "staff are able", "kind": "strength"},
          {"text": "rooms are cold", "kind": "barrier"}]}
        """)
    let findings = try #require(result["enablers_barriers"])
    #expect(findings.tally.matched == 3)
    #expect(findings.fields.first == NamedShare(name: "kind", right: 3, checked: 3))
  }

  @Test("Of two records with one text, number and category decide")
  func duplicates() throws {
    let both = """
      [{"text": "train all staff", "number": "1", "category": "new", "topic": "a"},
       {"text": "train all staff", "number": "1", "category": "previous", "topic": "b"}]
      """
    let turned = """
      [{"text": "train all staff", "number": "1", "category": "previous", "topic": "b"},
       {"text": "train all staff", "number": "1", "category": "new", "topic": "a"}]
      """
    let result = try score(
      gold: #"{"metadata": {}, "recommendations": \#(both)}"#,
      report: #"{"recommendations": \#(turned)}"#)
    let recommendations = try #require(result["recommendations"])
    #expect(recommendations.fields.allSatisfy { $0.right == 2 })
    #expect(
      recommendations.additionalFields == [NamedShare(name: "topic", right: 2, checked: 2)])
  }

  @Test("Ratings are a multiset of standard and rating; a number stands for the name")
  func ratings() throws {
    let result = try score(
      gold: """
        {"metadata": {}, "ratings": [
          {"number": "1.1", "name": "Leadership", "rating": "Good", "score": null},
          {"number": null, "name": "Overall", "rating": "Good", "score": "16/30"},
          {"number": "1.2", "name": "Staff", "rating": "Inadequate", "score": null}]}
        """,
      report: """
        {"ratings": [
          {"number": "1.1", "name": "Other words", "rating": "good"},
          {"number": "", "name": "OVERALL", "rating": "Good", "score": "16/30"},
          {"number": "1.2", "name": "Staff", "rating": "Good"},
          {"number": "1.1", "name": "Leadership", "rating": "Good"}]}
        """)
    let ratings = try #require(result["ratings"])
    #expect(ratings.tally == Tally(matched: 2, gold: 3, predicted: 4))
    #expect(ratings.exact.share == ratings.recall)
    #expect(ratings.missing == ["1.2 Staff Inadequate"])
    #expect(ratings.additionalFields.contains(NamedShare(name: "score", right: 2, checked: 2)))
  }

  @Test("Metadata is a share of nine values; providers are a set of names")
  func metadata() throws {
    let result = try score(
      gold: """
        {"metadata": {"title": "A title", "area": null, "published": "2017-02", "providers":
          [{"name": "NPS North"}, {"name": "A & B CRC"}]}}
        """,
      report: """
        {"metadata": {"title": "A TITLE", "published": "2017-03", "providers":
          [{"name": "A & B CRC"}, {"name": "NPS North"}]}}
        """)
    let metadata = try #require(result["metadata"])
    #expect(metadata.f1 == 8.0 / 9)
    #expect(metadata.precision == nil)
    #expect(metadata.missing == ["published: '2017-02' / '2017-03'"])
  }

  @Test("Gold without metadata is partial: what it does not state is not scored")
  func partial() throws {
    let result = try score(
      gold:
        #"{"recommendations": [{"text": "train staff", "number": "1"}], "tables": [{"page": 7}]}"#,
      report: """
        {"recommendations": [{"text": "train staff", "number": "1", "priority": "key"}],
         "tables": [{"rows": [["a", "b"]]}], "quotes": [{"text": "x"}]}
        """)
    #expect(result.kinds.map(\.kind) == ["recommendations"])
    #expect(result.kinds[0].fields == [NamedShare(name: "number", right: 1, checked: 1)])
  }

  @Test("Pages are right when they are exactly those from first to last word and of a reprint")
  func pages() throws {
    let result = try score(
      gold: """
        {"metadata": {}, "quotes": [{"text": "one"}, {"text": "two"}, {"text": "three"}, {"text": "four"}],
         "tables": [{"rows": [["a", "b"]]}]}
        """,
      report: """
        {"quotes": [{"text": "one", "pages": [3, 4]}, {"text": "two", "pages": [5]},
           {"text": "three", "pages": [6, 9]}, {"text": "four", "pages": [1]}],
         "tables": [{"rows": [["a", "b"]], "pages": [7, 8]}]}
        """,
      pages: """
        {"records": {"quotes": [{"start": 3, "end": 4}, {"start": 5, "end": 6},
           {"start": 6, "end": 6, "again": [9, 9]}, {"start": null, "end": null}],
         "tables": [{"start": 7, "end": 7, "cells": [7, 8]}]}}
        """)
    #expect(result["quotes"]?.pages == NamedShare(name: "pages", right: 2, checked: 3))
    #expect(result["tables"]?.pages == NamedShare(name: "pages", right: 1, checked: 1))
  }

  @Test("An odd report is scored as one that holds nothing, not a crash")
  func oddShapes() throws {
    let gold =
      #"{"metadata": {"title": "t"}, "quotes": [{"text": "a"}], "tables": [{"rows": null}]}"#
    let result = try score(
      gold: gold,
      report: #"{"quotes": [1, null, "a"], "tables": [[]], "ratings": {}, "metadata": []}"#)
    #expect(result["quotes"]?.tally == Tally(matched: 0, gold: 1, predicted: 3))
    #expect(result["metadata"]?.f1 == 8.0 / 9)
  }

  @Test("Gold in printed fields is compared in the contract's, quoted records count neither way")
  func printedFields() throws {
    let result = try score(
      gold: """
        {"notes": "part of the report", "recommendations": [
          {"number": "1", "text": "Mend the pier.", "addressees_as_printed": ["The town"],
           "tail_as_printed": "(paragraphs 26, 116)", "priority": "urgent"},
          {"number": "2", "text": "Count boats.", "tail_as_printed": "(Outcome 4)"}]}
        """,
      report: """
        {"recommendations": [
          {"number": "1", "text": "Mend the pier.", "addressees": ["The town"], "category": "new",
           "priority": "key", "paragraph_refs": ["26", "116"]},
          {"number": "2", "text": "Count boats.", "addressees": [], "category": "new"},
          {"number": "9", "text": "Ring bells.", "category": "quoted"}]}
        """)
    let score = try #require(result["recommendations"])
    #expect(score.tally == Tally(matched: 2, gold: 2, predicted: 2))
    let fields = Dictionary(uniqueKeysWithValues: score.fields.map { ($0.name, $0) })
    #expect(fields["addressees"] == NamedShare(name: "addressees", right: 1, checked: 1))
    #expect(fields["paragraph_refs"] == NamedShare(name: "paragraph_refs", right: 2, checked: 2))
    #expect(fields["priority"] == nil)
  }
}
