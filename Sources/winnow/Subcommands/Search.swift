import ArgumentParser
import Database
import Export
import Glibc
import ReportModel

/// `winnow search`: the records of an output that have some words.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds the records of an output that have some words.",
    discussion: """
      Looks into the full-text index of a build's winnow.sqlite. A record must have all the words. An \
      argument of several words is a phrase: they stand one after the other. Upper and lower case, \
      accents and endings make no difference ("assess" finds "assessments"). Any other sign parts \
      words. With --operators the query is in the language of SQLite's FTS5: AND, OR, NOT, NEAR(a b, \
      10), prefix*, parentheses, "phrases".

      Example: who was told to mend unpaid work, and any record with both words:
        winnow search "unpaid work" --kind recommendation --addressee CRC --since 2016
        winnow search women accommodation --format csv > hits.csv
      """)

  /// How the hits are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  @Argument(help: ArgumentHelp("Words and phrases.", valueName: "words"))
  var words: [String]

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Kind of record, as its CSV file is called; may be given several times.", valueName: "kind"))
  var kind: [KindArgument] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Recommendations to this body: CRC, NPS …; may be given several times.", valueName: "name"))
  var addressee: [String] = []

  @Option(help: ArgumentHelp("Reports about a provider: words of its name.", valueName: "name"))
  var provider: String?

  @Option(help: ArgumentHelp("One report.", valueName: "report id"))
  var report: String?

  @Option(help: ArgumentHelp("Reports published on this date or later.", valueName: "date"))
  var since: PartialDate?

  @Option(
    help: ArgumentHelp("Reports published in this year, month or day or before.", valueName: "date")
  )
  var until: PartialDate?

  @Option(help: ArgumentHelp("So many hits at most; 0 for all.", valueName: "number"))
  var limit = 50

  @Flag(help: "The query is one expression in the language of FTS5.")
  var operators = false

  @Option(name: .shortAndLong, help: ArgumentHelp("The output of a build.", valueName: "dir"))
  var output = "Output"

  @Option(help: "How the hits are written.")
  var format = Format.text

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit is 0 (for all) or more.") }
    if let since, let until, !until.text.hasPrefix(since.text.prefix(until.text.count)),
      until.text < since.text
    {
      throw ValidationError("--until \(until.text) is before --since \(since.text).")
    }
    if !addressee.isEmpty, let other = kind.first(where: { $0.kind != .recommendations }) {
      throw ValidationError(
        "--addressee narrows recommendations; \(other.kind.rawValue) have no addressees.")
    }
    guard operators || SearchQuery(words: words) != nil else {
      throw ValidationError("The query has no word: give one or more to search for.")
    }
  }

  func run() throws {
    guard let request else { throw ExitStatus.wrongUsage.exitCode }
    let hits: [SearchHit]
    var notes: [String] = []
    do throws(DatabaseFailure) {
      let reader = try DatabaseReader(path: "\(output)/winnow.sqlite")
      hits = try reader.search(request)
      if hits.isEmpty { notes = try reader.unknown(in: request) }
      let undated = try reader.undatedReports(in: request)
      if undated > 0 {
        notes.append(
          "\(undated) \(undated == 1 ? "report prints" : "reports print") no date of publication and "
            + "\(undated == 1 ? "is" : "are") left out by --since and --until")
      }
    } catch {
      Failures.tell("search", error)
      throw (error.code == .wrongQuery ? ExitStatus.wrongUsage : .nothingDone).exitCode
    }
    try write(hits)
    if hits.isEmpty {
      StandardError.write("winnow search: nothing found\(hint)")
    } else if hits.count == limit {
      StandardError.write("winnow search: the best \(limit) hits; --limit 0 shows all")
    }
    for note in notes { StandardError.write("winnow search: \(note)") }
  }

  /// What may help where nothing was found.
  private var hint: String {
    guard !operators else { return "" }
    if words.contains(where: { $0.hasSuffix("*") }) {
      return "; with --operators, prefix* finds all words that begin so"
    }
    let isPhrase = words.contains { $0.contains(" ") }
    return isPhrase ? "; given apart (a b), words may stand anywhere in a record" : ""
  }

  private var request: SearchRequest? {
    guard
      let query = operators
        ? SearchQuery(operators: words.joined(separator: " ")) : SearchQuery(words: words)
    else { return nil }
    var request = SearchRequest(query)
    request.kinds = addressee.isEmpty || !kind.isEmpty ? kind.map(\.kind) : [.recommendations]
    request.addressees = addressee
    request.provider = provider
    request.report = report
    request.since = since?.text
    request.until = until?.text
    request.limit = limit == 0 ? nil : limit
    return request
  }

  private func write(_ hits: [SearchHit]) throws {
    switch format {
    case .json: try StandardOutput.write(SearchHits.json(hits))
    case .csv: try StandardOutput.write(SearchHits.csv(hits))
    case .text: try StandardOutput.write(SearchHits.text(hits, marks: .ofStandardOutput))
    }
  }
}
