import Layout
import ReportModel

/// Finds ratings in tables and sentences, and makes one record of all that the report says of one standard.
struct RatingRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Rating] { reading(of: context).records }

  /// The records, and what a person should look at.
  func reading(of context: ParsingContext) -> RatingReading {
    var merger = RatingMerger()
    addTables(of: context, to: &merger)
    if merger.judgements.isEmpty, context.profile.ratings.hasSummary {
      let lines = RatingLineReader(profile: context.profile).judgements(in: context.items)
      for (judgement, block) in lines { merger.add(judgement, block: block) }
    }
    let inverted = InvertedRatingReader(profile: context.profile).judgements(in: context.items)
    for (judgement, block) in inverted { merger.add(judgement, block: block) }
    addSentences(of: context, to: &merger)
    if !merger.hasOverall,
      let outcome = OutcomeReader(profile: context.profile).outcome(in: context)
    {
      merger.add(outcome, block: nil)
    }
    return RatingReading(merger, context: context)
  }

  private func addTables(of context: ParsingContext, to merger: inout RatingMerger) {
    let reader = RatingTableReader(profile: context.profile)
    // The last page of the table of ratings behind which nothing but headings stands.
    var runPage: Int?
    for (index, item) in context.items.enumerated() {
      guard let reading = context.tables[index] else {
        if !Self.mayStandInRun(item) { runPage = nil }
        continue
      }
      let isRun = runPage.map { item.block.page <= $0 + 1 } ?? false
      let found = reader.judgements(of: reading, isRun: isRun)
      let hasSummary = context.profile.ratings.hasSummary && merger.isSummed && !isRun
      for judgement in found {
        // What stands behind the summary says again what the summary says, or rates something else.
        if hasSummary, judgement.number == nil, merger.place(of: judgement) == nil { continue }
        if isRun, let own = apart(judgement, in: reading, reader, from: merger) {
          merger.addNew(own, block: item.top)
        } else {
          merger.add(judgement, block: item.top)
        }
      }
      runPage = found.isEmpty || hasSummary ? nil : item.block.regions.map(\.page).max()
    }
  }

  /// What may stand between the tables of one summary.
  private static func mayStandInRun(_ item: ParsingContext.Item) -> Bool {
    item.block.kind == .heading || item.block.content.isEmpty
  }

  /// A judgement of a summary's next table that one of the tables above has too, with the heading of its own table, which
  /// tells them apart: "Overall effectiveness" of one service is not that of the other. Nil where no table above has it.
  private func apart(
    _ judgement: Judgement, in table: TableReading, _ reader: RatingTableReader,
    from merger: RatingMerger
  ) -> Judgement? {
    guard judgement.number == nil, merger.place(of: judgement) != nil, let name = judgement.name,
      let heading = reader.title(of: table)
    else { return nil }
    var judgement = judgement
    judgement.name = heading + ": " + name
    judgement.scope = judgement.scope == .overall ? .domain : judgement.scope
    return judgement
  }

  private func addSentences(of context: ParsingContext, to merger: inout RatingMerger) {
    let reader = RatingSentenceReader(profile: context.profile)
    let vocabulary = context.profile.ratings
    guard !vocabulary.headlines.isEmpty || !vocabulary.sentences.isEmpty else { return }
    let summaryPage = merger.judgements.first?.page ?? Self.frontPages
    var elsewhere: [(Judgement, Int)] = []
    for (index, item) in context.items.enumerated() {
      for (text, regions) in texts(of: item, table: context.tables[index]) {
        if let judgement = reader.headline(text, regions: regions) {
          if (regions.first?.page ?? 0) <= summaryPage {
            merger.add(judgement, block: item.top)
          } else {
            elsewhere.append((judgement, item.top))
          }
        } else if let judgement = reader.sentence(text, regions: regions) {
          elsewhere.append((judgement, item.top))
        } else if item.block.kind != .table,
          let judgement = reader.repetition(text, regions: regions),
          let place = merger.place(of: judgement),
          merger.judgements[place].block != item.top,
          judgement.isStated
            || merger.judgements[place].judgement.current?.grade == judgement.current?.grade
        {
          merger.add(judgement, block: item.top)
        }
      }
    }
    for (judgement, block) in elsewhere {
      guard judgement.scope == .overall else {
        merger.elsewhere.append(judgement)
        continue
      }
      // Chapters also tell what an earlier inspection found: a summary stands against them.
      let known = merger.place(of: judgement).flatMap { merger.judgements[$0].judgement.current }
      if known == nil || known?.grade == judgement.current?.grade {
        merger.add(judgement, block: block)
      }
    }
  }

  /// Where there is no summary, a line on one of these pages may be one.
  private static let frontPages = 3

  private func texts(of item: ParsingContext.Item, table: TableReading?) -> [(String, [PageBox])] {
    guard let table else {
      let text = item.block.text
      return text.isEmpty ? [] : [(text, item.block.regions)]
    }
    return table.grid.cells.map { ($0.content.text, $0.regions) }
  }
}
