import ReportModel

/// A small invented report with every kind of record twice: with all that it can say, and with as
/// little as it can say.
enum SampleReport {
  /// Made anew for each caller.
  static func make() -> Report {
    var report = Report(
      id: "sample-2018-03-norland", source: source, metadata: metadata, sections: sections,
      recommendations: recommendations, enablersBarriers: enablersBarriers,
      practiceExamples: practiceExamples, tables: tables, ratings: ratings, measures: measures,
      keyFacts: keyFacts, quotes: quotes, figures: figures, glossary: glossary,
      footnotes: footnotes, diagnostics: diagnostics)
    report.assignIDs()
    return report
  }

  /// A report in which nothing was recognised.
  static let empty = Report(id: "empty", source: Source(file: "empty.pdf"))

  private static let source = Source(
    file: "norland #1, draft.pdf", sha256: String(repeating: "0a", count: 32), bytes: 1_234_567,
    pages: 30, producer: "Typesetter 1.0", pdfVersion: "1.7", tagged: true, encrypted: false)

  private static let metadata = Metadata(
    title: "The effectiveness of probation work in “Norland”",
    programme: "Quality & Impact inspection",
    inspectorate: "Inspectorate of Community Supervision", kind: .qualityAndImpact,
    area: "Norland",
    providers: [
      Provider(
        id: "norland-crc", name: "Norland, Eastmarch CRC", kind: .communityRehabilitationCompany),
      Provider(name: "NPS Northern", kind: .nationalProbationService),
    ], published: "2018-03", fieldwork: "two weeks in November 2017", isbn: "978-0-00-000000-2",
    leadInspector: "Zoë Müller", language: "en-GB", licence: "Open Government Licence v3.0")

  private static func provenance(_ pages: Int..., confidence: Double = 0.95) -> Provenance {
    Provenance(
      sectionID: "sample-2018-03-norland/sections/5.1",
      regions: pages.map { Region(page: $0, x0: 72, y0: 90.5, x1: 523.276, y1: 120.123_4) },
      confidence: confidence, rule: "sample")
  }

  private static let bare = Provenance(rule: "sample")

  private static let sections = [
    Section(
      provenance: Provenance(
        sectionID: "sample-2018-03-norland/sections/5",
        regions: [Region(page: 11, x0: 72, y0: 60, x1: 300.5, y1: 80)], rule: "sample"), level: 2,
      number: "5.1", title: "Effectiveness of the CRC",
      parentID: "sample-2018-03-norland/sections/5"),
    Section(provenance: bare, level: 1, title: "Foreword"),
  ]

  private static let recommendations = [
    Recommendation(
      provenance: provenance(8, 29), number: "1",
      text: "agree one procedure:\n\nwho books, \"when\", and how", leadIn: "The CRC should",
      addressees: ["CRC", "NPS"], category: .quoted, attributedTo: "The Audit Office",
      priority: .key, topic: "From court to supervision", paragraphRefs: ["1.4", "1.5"],
      repeated: true, progress: .sufficient, progressText: "A group meets each month.",
      occurrences: 2),
    Recommendation(provenance: bare, text: "=improve plans"),
  ]

  private static let enablersBarriers = [
    EnablerBarrier(
      provenance: provenance(12), kind: .areaForImprovement, number: "3",
      text: "Plans were copied.", organisations: ["CRC"], domain: "reducing reoffending",
      tableNumber: "4"),
    EnablerBarrier(provenance: bare, kind: .enabler, text: "Staff were well supported."),
  ]

  private static let practiceExamples = [
    PracticeExample(
      provenance: provenance(13), polarity: .good, label: "Good practice example",
      subject: "Tunde", text: "Tunde’s plan changed\u{2014}at once.",
      organisations: ["CRC", "NPS"], domain: "protecting the public"),
    PracticeExample(provenance: bare, polarity: .neutral, text: "A box without a label."),
  ]

  private static let tables = [
    TableRecord(
      provenance: provenance(14, 15), number: "2", caption: "Spending", headerRows: 2,
      rows: [
        ["Provider", "Year to March", ""], ["", "2017", "2018"],
        ["Norland, CRC", "£64,118,900", "+4%"], ["Wait", "26 weeks", "n/a"],
        ["Staff \"in post\"", "1,297.15", ""],
      ],
      spans: [
        TableSpan(row: 0, column: 0, rowSpan: 2, columnSpan: 1),
        TableSpan(row: 0, column: 1, rowSpan: 1, columnSpan: 2),
      ], notes: ["FTE: full-time equivalent.", "Rounded."], source: "Performance unit",
      style: .data),
    TableRecord(provenance: bare, rows: [], style: .other),
  ]

  private static let ratings = [
    Rating(
      provenance: provenance(6), scope: .standard, number: "1.1", name: "Leadership",
      rating: "Requires improvement", previousRating: "Good", score: "16/30"),
    Rating(provenance: bare, scope: .overall, name: "Northern Division", rating: nil),
  ]

  private static let measures = [
    Measure(
      provenance: provenance(14), tableID: "sample-2018-03-norland/tables/2",
      rowLabel: "Norland, CRC", columnLabel: "2018", value: 0.1, unit: .percent, raw: "0.1%",
      period: "current", organisations: ["CRC"], domain: "protecting the public"),
    Measure(provenance: bare, raw: "n/a"),
  ]

  private static let keyFacts = [
    KeyFact(provenance: provenance(5), value: "1 in 9", text: "People who are women"),
    KeyFact(provenance: bare, value: "many", text: "People who wait"),
  ]

  private static let quotes = [
    Quote(
      provenance: provenance(16), text: "“I believe in it.\\ I do.”", speaker: "A probation officer"
    ),
    Quote(provenance: bare, text: "“Yes.”"),
  ]

  private static let figures = [
    Figure(
      provenance: provenance(17), number: "1", caption: "Age, mid-2016", source: "County Council",
      values: ["42%", "58%"], label: "Chart"),
    Figure(provenance: bare),
  ]

  private static let glossary = [
    GlossaryEntry(provenance: provenance(28), term: "CRC", definition: "A company; one of 21"),
    GlossaryEntry(provenance: bare, term: "RAR", definition: "Days\tof activity"),
  ]

  private static let footnotes = [
    Footnote(
      provenance: provenance(3), marker: "1", text: "Mid-2016 estimate.", anchorPages: [3, 4]),
    Footnote(provenance: bare, marker: nil, text: "Rounded."),
  ]

  private static let diagnostics = [
    Diagnostic(
      provenance: provenance(9, confidence: 2.0 / 3), severity: .warning, code: "image-only-page",
      message: "Page 9 has no text.", page: 9),
    Diagnostic(provenance: bare, severity: .error, code: "nothing-found", message: "Nothing."),
  ]
}
