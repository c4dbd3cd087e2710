internal import CXLSXWriter

/// A workbook that is being written, sheet after sheet, row after row.
struct Spreadsheet {
  /// What the format allows.
  enum Limit {
    /// Rows of a sheet, the heading included.
    static let rows = 1_048_576
    /// UTF-16 code units of a cell.
    static let letters = 32_767
  }

  /// Whether libxlsxwriter is there.
  static var isAvailable: Bool { spreadsheet_is_available() }

  private let workbook: UnsafeMutableRawPointer

  /// Begins a workbook; nil where there is no memory for it.
  init?(path: String) {
    guard let workbook = spreadsheet_open(path) else { return nil }
    self.workbook = workbook
  }

  /// Adds a sheet with its headings.
  func addSheet(_ name: String, columns: [(heading: String, width: Double)]) -> Sheet? {
    guard let pointer = spreadsheet_add_sheet(workbook, name) else { return nil }
    for (index, column) in columns.enumerated() {
      spreadsheet_set_width(pointer, UInt16(index), column.width)
      _ = spreadsheet_write_text(pointer, 0, UInt16(index), column.heading, SPREADSHEET_HEADING)
    }
    return Sheet(pointer: pointer, columnCount: columns.count)
  }

  /// Writes the file. Returns what went wrong.
  func close() -> String? { spreadsheet_close(workbook).map { String(cString: $0) } }

  /// A sheet that is being written, row by row.
  struct Sheet {
    fileprivate let pointer: UnsafeMutableRawPointer
    fileprivate let columnCount: Int
    /// Rows so far, the heading included.
    private(set) var rowCount = 1
    /// Whether every cell could be written.
    private(set) var isWhole = true

    fileprivate init(pointer: UnsafeMutableRawPointer, columnCount: Int) {
      self.pointer = pointer
      self.columnCount = columnCount
    }

    /// Adds a row.
    mutating func append(_ cells: [Cell]) {
      let row = UInt32(rowCount)
      for (index, cell) in cells.enumerated() {
        let column = UInt16(index)
        let isWritten =
          switch cell {
          case .empty: true
          case .text(let text):
            spreadsheet_write_text(pointer, row, column, text, SPREADSHEET_PLAIN)
          case .number(let number): spreadsheet_write_number(pointer, row, column, number)
          case .boolean(let value): spreadsheet_write_boolean(pointer, row, column, value)
          }
        if !isWritten { isWhole = false }
      }
      rowCount += 1
    }

    /// Freezes the heading and gives it filters. The sheet takes no more rows.
    consuming func finish() {
      spreadsheet_finish_sheet(pointer, UInt32(rowCount - 1), UInt16(max(1, columnCount) - 1))
    }
  }

  /// What stands in a cell.
  enum Cell: Equatable {
    case empty
    case text(String)
    case number(Double)
    case boolean(Bool)

    /// A text cut to what a cell holds, with a note of what is missing, since the format allows no
    /// more and a program that opens the file would otherwise call it damaged.
    static func text(cutting text: String) -> Cell {
      guard !text.isEmpty else { return .empty }
      // NUL ends a text in C.
      let text = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
      let count = text.utf16.count
      guard count > Limit.letters else { return .text(text) }
      let note = " … [cut here: the whole text has \(count) characters and stands in the CSV file]"
      let room = Limit.letters - note.utf16.count
      // One less where the end would part the two halves of a character.
      let start =
        String(text.utf16.prefix(room)) ?? String(text.utf16.prefix(room - 1)) ?? ""
      return .text(start + note)
    }
  }
}
