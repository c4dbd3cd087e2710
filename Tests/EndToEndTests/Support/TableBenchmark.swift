import Evaluation
import Foundation
import FoundationXML
import Layout

/// The ICDAR-2013 table competition's measures over a folder of its documents: relations of neighbouring cells, and
/// boxes that overlap by half.
struct TableBenchmark {
  /// Folder of the PDFs and their truth.
  let folder: String

  /// The documents beside the clone.
  static let competition = TableBenchmark(
    folder: "\(ReportSet.sharedFolder)/tables/icdar2013")

  /// Names of the documents, sorted.
  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".pdf") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// A cell: first and last row and column, text.
  struct Cell {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    var text: String
  }

  /// A table with its page and its box, origin bottom left.
  struct Table {
    var page: Int
    var box: [Double]
    var cells: [Cell]
  }

  /// Two cells next to each other, and how far they stand apart.
  struct Relation: Hashable {
    var first: String
    var second: String
    var axis: Int
    var blanks: Int
  }

  /// Scores of one document; of two truths the one that fits better.
  func scores(of name: String, tables: [Table]) throws -> [String: [String: Double]] {
    var truths = [name]
    if name.hasSuffix("a") { truths.append(name.dropLast() + "b") }
    let all = try truths.map { truth in
      let structure = Self.structure(
        try TruthReader.tables("\(folder)/\(truth)-str.xml"), tables)
      let boxes = try TruthReader.regions("\(folder)/\(truth)-reg.xml")
      return (structure: structure, detection: Self.detection(boxes, tables))
    }
    let best = all.max { Self.f1($0.structure) < Self.f1($1.structure) } ?? all[0]
    return ["structure": Self.measures(best.structure), "detection": Self.measures(best.detection)]
  }

  /// Right, found, wanted.
  typealias Counts = (right: Int, found: Int, wanted: Int)

  private static func measures(_ counts: Counts) -> [String: Double] {
    ["precision": ratio(counts.right, counts.found), "recall": ratio(counts.right, counts.wanted)]
  }

  private static func f1(_ counts: Counts) -> Double {
    let (p, r) = (ratio(counts.right, counts.found), ratio(counts.right, counts.wanted))
    return p + r > 0 ? 2 * p * r / (p + r) : 0
  }

  private static func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }

  /// How often each relation between neighbours occurs; a pair of cells counts once in each direction.
  static func relations(_ cells: [Cell]) -> [Relation: Int] {
    var grid: [[Int]: (number: Int, text: String)] = [:]
    for (number, cell) in cells.enumerated() {
      let text = cell.text.filter { !$0.isWhitespace }.uppercased()
      guard !text.isEmpty else { continue }
      for row in cell.rows { for column in cell.columns { grid[[row, column]] = (number, text) } }
    }
    var found: [[Int]: Relation] = [:]
    for axis in 0...1 {
      let lines = Dictionary(grouping: grid.keys) { $0[axis] }
      for places in lines.values {
        let sorted = places.sorted { $0[1 - axis] < $1[1 - axis] }
        for (place, next) in zip(sorted, sorted.dropFirst()) {
          guard let one = grid[place], let other = grid[next], one.number != other.number else {
            continue
          }
          let key = [axis, one.number, other.number]
          if found[key] == nil {
            found[key] = Relation(
              first: one.text, second: other.text, axis: axis,
              blanks: next[1 - axis] - place[1 - axis] - 1)
          }
        }
      }
    }
    return found.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func structure(
    _ truths: [(pages: Set<Int>, cells: [Cell])], _ tables: [Table]
  ) -> Counts {
    var free = tables.map { (page: $0.page, relations: relations($0.cells)) }
    var counts: Counts = (0, 0, 0)
    for truth in truths {
      let wanted = relations(truth.cells)
      counts.wanted += wanted.values.reduce(0, +)
      let shared = free.map { table in
        truth.pages.contains(table.page)
          ? table.relations.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) } : -1
      }
      guard let best = shared.max(), best >= 0, let index = shared.firstIndex(of: best) else {
        continue
      }
      counts.right += best
      counts.found += free[index].relations.values.reduce(0, +)
      free.remove(at: index)
    }
    counts.found += free.reduce(0) { $0 + $1.relations.values.reduce(0, +) }
    return counts
  }

  private static func detection(
    _ truths: [(page: Int, box: [Double])], _ tables: [Table]
  ) -> Counts {
    var free = tables
    var counts: Counts = (0, tables.count, truths.count)
    for truth in truths {
      let overlaps = free.map { $0.page == truth.page ? overlap($0.box, truth.box) : 0 }
      guard let best = overlaps.max(), best >= 0.5, let index = overlaps.firstIndex(of: best)
      else { continue }
      free.remove(at: index)
      counts.right += 1
    }
    return counts
  }

  private static func overlap(_ a: [Double], _ b: [Double]) -> Double {
    let width = min(a[2], b[2]) - max(a[0], b[0])
    let height = min(a[3], b[3]) - max(a[1], b[1])
    guard width > 0, height > 0 else { return 0 }
    let area = { (box: [Double]) in (box[2] - box[0]) * (box[3] - box[1]) }
    return width * height / (area(a) + area(b) - width * height)
  }
}

/// Reads the competition's truth.
private enum TruthReader {
  static func tables(_ path: String) throws -> [(pages: Set<Int>, cells: [TableBenchmark.Cell])] {
    elements("table", in: try root(path)).map { table in
      var pages: Set<Int> = []
      var cells: [TableBenchmark.Cell] = []
      for region in elements("region", in: table) {
        pages.insert(number("page", of: region) ?? 0)
        let down = number("row-increment", of: region) ?? 0
        let right = number("col-increment", of: region) ?? 0
        for cell in elements("cell", in: region) {
          let row = (number("start-row", of: cell) ?? 0) + down
          let column = (number("start-col", of: cell) ?? 0) + right
          let lastRow = number("end-row", of: cell).map { $0 + down } ?? row
          let lastColumn = number("end-col", of: cell).map { $0 + right } ?? column
          let text = elements("content", in: cell).map { $0.stringValue ?? "" }.joined()
          cells.append(
            TableBenchmark.Cell(
              rows: row...max(row, lastRow), columns: column...max(column, lastColumn), text: text))
        }
      }
      return (pages, cells)
    }
  }

  static func regions(_ path: String) throws -> [(page: Int, box: [Double])] {
    elements("region", in: try root(path)).compactMap { region in
      elements("bounding-box", in: region).first.map { box in
        let edges = ["x1", "y1", "x2", "y2"].map {
          Double(box.attribute(forName: $0)?.stringValue ?? "") ?? 0
        }
        return (number("page", of: region) ?? 0, edges)
      }
    }
  }

  private static func root(_ path: String) throws -> XMLElement {
    let document = try XMLDocument(data: Data(contentsOf: URL(filePath: path)))
    return document.rootElement() ?? XMLElement(name: "nothing")
  }

  /// Elements of a name anywhere below another.
  private static func elements(_ name: String, in element: XMLElement) -> [XMLElement] {
    (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap {
      ($0.name == name ? [$0] : []) + elements(name, in: $0)
    }
  }

  private static func number(_ name: String, of element: XMLElement) -> Int? {
    element.attribute(forName: name)?.stringValue.flatMap { Int($0) }
  }
}
