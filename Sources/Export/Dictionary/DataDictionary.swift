internal import ReportModel

/// The data dictionary: what every field of the output means, with its type and an example, as
/// Markdown. Made from the descriptions that the writers follow, so that it cannot say other than
/// they do.
public enum DataDictionary {
  /// The bytes of `Documentation/DataDictionary.md`.
  ///
  /// `examples` holds an example for each column: table name, column name → value as in the CSV file.
  public static func markdown(
    tables: [DataTable], examples: [String: [String: String]]
  ) -> [UInt8] {
    var text = introduction
    for table in tables {
      text += "| [\(table.name)](#\(anchor(table.name))) | `\(table.path)` | \(table.summary) |\n"
    }
    for table in tables { text += section(table, examples: examples[table.name] ?? [:]) }
    return Array(text.utf8)
  }

  private static let introduction = """
    # Data dictionary

    What every column of every table means. The same names stand in the CSV files, in the tables of
    `winnow.sqlite`, in the sheets of a workbook, and as keys of the records in `reports/*.json`. This
    file is made from the program's own description of its output: `make dictionary`. The examples are
    invented.

    **Types.** *text*; *whole number*; *number*; *truth value* (`true` or `false` in CSV and JSON, 1 or
    0 in the database); *one of* a closed set of texts; *list* (in JSON a list, in a column one text,
    as said beside it). *May be empty*: not known, or the report has none; `null` in JSON, empty in
    CSV, `NULL` in the database. A list may always be empty.

    **In the database** each table of records has two columns more: `first_page` (the first of `pages`)
    and `record` (a running number, by which the full-text index finds it; it changes from build to
    build, so cite `id`). The lists among a record's own fields have tables of their own, with a line
    for each value (`id`, `position`, `value`): `recommendation_addressees`,
    `recommendation_paragraph_refs`, `enabler_barrier_organisations`,
    `practice_example_organisations`, `table_notes`, `measure_organisations`, `figure_values`,
    `footnote_anchor_pages`; `report_providers` has the organisations that a report is about.

    | table | file | what it holds |
    | --- | --- | --- |

    """

  private static func section(_ table: DataTable, examples: [String: String]) -> String {
    var text = "\n## \(table.name)\n\n`\(table.path)`: \(table.summary)."
    if !table.primaryKey.isEmpty {
      text += " A line is told from all others by \(names(table.primaryKey))."
    }
    text += "\n\n| column | type | meaning | example |\n| --- | --- | --- | --- |\n"
    for column in table.columns {
      var meaning = column.summary
      if let reference = table.references.first(where: { $0.column == column.key }) {
        meaning += " (→ `\(reference.table)`.`\(reference.key)`)"
      }
      let example = examples[column.key].map { "`\(cell($0))`" } ?? ""
      text += "| `\(column.key)` | \(type(of: column)) | \(cell(meaning)) | \(example) |\n"
    }
    return text
  }

  private static func type(of column: FieldSchema) -> String {
    var words: String
    switch column.type {
    case .string, .object: words = "text"
    case .pattern: words = "text of a fixed form"
    case .choice(let values):
      words = "one of " + values.map { "`\($0)`" }.joined(separator: ", ")
    case .integer(let minimum): words = "whole number" + (minimum.map { " from \($0)" } ?? "")
    case .number(let range):
      words =
        "number" + (range.map { " from \(short($0.lowerBound)) to \(short($0.upperBound))" } ?? "")
    case .boolean: words = "truth value"
    case .list, .tuple: words = "list (\(column.type.joinedForm ?? ""))"
    }
    if column.isNullable { words += "; may be empty" }
    return words
  }

  private static func short(_ number: Double) -> String {
    var digits: [UInt8] = []
    digits.append(number: number)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func names(_ columns: [String]) -> String {
    columns.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// A text inside a cell of a Markdown table.
  private static func cell(_ text: String) -> String {
    text.replacing("\t", with: " ⇥ ").replacing("\n", with: " ⏎ ").replacing("|", with: "\\|")
  }

  private static func anchor(_ name: String) -> String { name.lowercased() }
}
