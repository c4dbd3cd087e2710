public import ReportModel

/// An invented report with one record of each kind and every field filled: the examples of the data
/// dictionary.
public enum ExampleReport {
  /// Makes the report.
  public static func make() -> Report {
    var report = Report(
      id: "ics-2018-03-harbourside",
      source: Source(
        file: "harbourside-2018.pdf", sha256: String(repeating: "3f9c", count: 16), bytes: 812_345,
        pages: 44, producer: "Typesetter 4.2", pdfVersion: "1.7", tagged: true, encrypted: false),
      metadata: metadata, sections: sections, recommendations: recommendations,
      enablersBarriers: [
        EnablerBarrier(
          provenance: provenance(14), kind: .barrier, number: "2",
          text: "Rooms for group work could not be booked in the evening.", organisations: ["CRC"],
          domain: "reducing reoffending", tableNumber: "3")
      ],
      practiceExamples: [
        PracticeExample(
          provenance: provenance(16), polarity: .good, label: "Good practice example",
          subject: "Imran", text: "Imran’s officer met him at work, so that he kept both.",
          organisations: ["NPS"], domain: "abiding by the sentence")
      ],
      tables: tables, ratings: ratings, measures: measures,
      keyFacts: [
        KeyFact(
          provenance: provenance(5), value: "42%", number: 42, unit: .percent,
          text: "People supervised who had found work")
      ],
      quotes: [
        Quote(
          provenance: provenance(17), text: "“They asked me what I needed.”",
          speaker: "A woman under supervision")
      ],
      figures: [
        Figure(
          provenance: provenance(18), number: "1", caption: "People by age", source: "Census",
          values: ["18", "37", "45"], label: "Figure")
      ],
      glossary: [
        GlossaryEntry(
          provenance: provenance(40), term: "RAR",
          definition: "Rehabilitation activity requirement: days of work on what led to offending")
      ],
      footnotes: [
        Footnote(
          provenance: provenance(12), marker: "4", text: "Mid-year estimate.", anchorPages: [12])
      ],
      diagnostics: [
        Diagnostic(
          provenance: provenance(23), severity: .warning, code: "image-only-page",
          message: "page 23 has no text layer", page: 23)
      ])
    report.assignIDs()
    return report
  }

  private static let section = "ics-2018-03-harbourside/sections/4.1"

  private static let metadata = Metadata(
    title: "Supervision in Harbourside", programme: "Quality & Impact inspection",
    framework: "Standards of 2016",
    inspectorate: "Inspectorate of Community Supervision", kind: .qualityAndImpact,
    area: "Harbourside",
    providers: [
      Provider(
        id: "harbourside-crc", name: "Harbourside CRC", kind: .communityRehabilitationCompany)
    ],
    published: "2018-03", fieldwork: "November 2017", isbn: "978-0-00-000000-2",
    leadInspector: "Ada Example", language: "en-GB", licence: "Open Government Licence v3.0")

  private static func provenance(_ page: Int) -> Provenance {
    Provenance(
      sectionID: section, regions: [Region(page: page, x0: 72, y0: 90.5, x1: 523.25, y1: 120)],
      confidence: 0.95, rule: "numbered-list")
  }

  private static let sections = [
    Section(
      provenance: provenance(11), level: 2, number: "4.1", title: "Work with women",
      parentID: "ics-2018-03-harbourside/sections/4")
  ]

  private static let recommendations = [
    Recommendation(
      provenance: provenance(8), number: "3",
      text: "make sure that unpaid work begins within a week of the sentence",
      leadIn: "The CRC should",
      addressees: ["CRC", "NPS"], category: .previous, attributedTo: "The Audit Office",
      priority: .key, topic: "From court to supervision", paragraphRefs: ["1.4", "1.5"],
      repeated: true, progress: .some, progressText: "Most people now begin within two weeks.",
      occurrences: 2)
  ]

  private static let tables = [
    TableRecord(
      provenance: provenance(14), number: "2", caption: "Work done", headerRows: 1,
      rows: [["", "2017", "2018"], ["Plans in time", "61%", "72%"], ["Not known", "", ""]],
      spans: [TableSpan(row: 2, column: 1, rowSpan: 1, columnSpan: 2)],
      notes: ["Shares of all cases."], source: "Performance unit", style: .data)
  ]

  private static let ratings = [
    Rating(
      provenance: provenance(6), scope: .standard, number: "1.1", name: "Leadership",
      rating: "Good", grade: "good", previousRating: "Requires improvement", score: "16/30")
  ]

  private static let measures = [
    Measure(
      provenance: provenance(14), tableID: "ics-2018-03-harbourside/tables/2",
      rowLabel: "Plans in time", columnLabel: "2018", value: 72, unit: .percent, raw: "72%",
      period: "current", organisations: ["CRC"], domain: "protecting the public")
  ]
}
