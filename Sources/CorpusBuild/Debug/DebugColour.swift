internal import Layout
internal import PDFReading
internal import ReportModel

/// Colours of the things drawn over a page: neighbours in reading order differ.
enum DebugColour {
  static let furniture = Colour(red: 150, green: 150, blue: 150)
  static let footnote = Colour(red: 120, green: 94, blue: 62)
  static let line = Colour(red: 90, green: 160, blue: 220)
  static let cell = Colour(red: 0, green: 140, blue: 130)
  static let headerCell = Colour(red: 0, green: 80, blue: 160)

  /// The colour of a kind of block.
  static func of(_ kind: Block.Kind) -> Colour {
    switch kind {
    case .title, .heading: Colour(red: 190, green: 30, blue: 45)
    case .paragraph: Colour(red: 40, green: 90, blue: 200)
    case .listItem: Colour(red: 0, green: 130, blue: 70)
    case .quote: Colour(red: 150, green: 60, blue: 180)
    case .caption, .source, .note: Colour(red: 200, green: 120, blue: 0)
    case .table: Colour(red: 0, green: 120, blue: 120)
    case .box: Colour(red: 210, green: 60, blue: 140)
    case .figure: Colour(red: 110, green: 110, blue: 0)
    case .contents: furniture
    }
  }

  /// The colour of a kind of record.
  static func of(_ kind: RecordKind) -> Colour {
    switch kind {
    case .sections: Colour(red: 190, green: 30, blue: 45)
    case .recommendations: Colour(red: 0, green: 100, blue: 220)
    case .enablersBarriers: Colour(red: 0, green: 130, blue: 70)
    case .practiceExamples: Colour(red: 210, green: 60, blue: 140)
    case .tables, .measures: Colour(red: 0, green: 120, blue: 120)
    case .ratings: Colour(red: 230, green: 90, blue: 0)
    case .keyFacts: Colour(red: 170, green: 140, blue: 0)
    case .quotes: Colour(red: 150, green: 60, blue: 180)
    case .figures: Colour(red: 110, green: 110, blue: 0)
    case .glossary: Colour(red: 60, green: 60, blue: 160)
    case .footnotes: footnote
    case .diagnostics: Colour(red: 255, green: 0, blue: 0)
    }
  }
}
