import CorpusBuild
import Foundation
import PDFReading
import ReportModel

/// Compares the regions of a report's records with the letters on its pages.
struct RegionCheck {
  private let report: Report
  private let sizes: [Int: (width: Double, height: Double)]
  private let letters: [Int: PageLetters]

  /// Reads the pages of the file that the report was made from.
  init(_ parsed: ParsedReport, path: String) throws {
    report = parsed.report
    let file = try PDFFile(path: path)
    var sizes: [Int: (width: Double, height: Double)] = [:]
    var letters: [Int: PageLetters] = [:]
    for number in 1...file.pageCount {
      let page = try file.page(number)
      sizes[number] = (page.width, page.height)
      letters[number] = PageLetters(page)
    }
    self.sizes = sizes
    self.letters = letters
  }

  /// The records whose pages and regions are missing, disagree or lie outside the page, in words.
  func misplaced() -> [String] {
    PlacedRecord.all(of: report).compactMap { record in
      let place = record.provenance
      if place.pages.isEmpty || place.regions.isEmpty { return "\(record.name): no place" }
      if place.pages != Set(place.regions.map(\.page)).sorted() {
        return "\(record.name): pages \(place.pages), regions on other ones"
      }
      let outside = place.regions.first { !isInside($0) }
      return outside.map { "\(record.name): \($0) is empty or not inside the page" }
    }
  }

  /// The records of which a smaller share of words than `bar` stands inside their regions.
  func incomplete(bar: Double) -> [String] {
    PlacedRecord.all(of: report).compactMap { record in
      let missing = wordsMissing(of: record)
      guard missing.share > 1 - bar else { return nil }
      return "\(record.name): \(missing.words.count) of \(missing.count) words are elsewhere"
    }
  }

  /// The records of whose regions' letters a smaller share than `bar` is theirs. A few letters are let
  /// pass: footnote marks, the word before a number.
  func overfull(bar: Double) -> [String] {
    PlacedRecord.all(of: report).compactMap { record in
      guard record.isAlone else { return nil }
      let texts = record.provenance.regions.compactMap { letters[$0.page]?.text(in: $0) }
      let found = texts.reduce(0) { $0 + $1.drawn.count }
      let own = PageLetters.folded(record.text + record.company).count * record.printings
      guard Double(found - Self.strayLetters * record.printings) * bar > Double(own) else {
        return nil
      }
      return "\(record.name): \(found) letters in its regions, \(own) are its own"
    }
  }

  private static let strayLetters = 8

  private func isInside(_ region: Region) -> Bool {
    guard let size = sizes[region.page] else { return false }
    return region.x0 < region.x1 && region.y0 < region.y1 && region.x0 >= 0 && region.y0 >= 0
      && region.x1 <= size.width + 0.01 && region.y1 <= size.height + 0.01
  }

  private func wordsMissing(
    of record: PlacedRecord
  ) -> (words: [String], count: Int, share: Double) {
    let words = record.text.split(whereSeparator: \.isWhitespace).map(PageLetters.folded)
      .filter { !$0.isEmpty }
    guard !words.isEmpty else { return ([], 0, 0) }
    let texts = record.provenance.regions.compactMap { letters[$0.page]?.text(in: $0) }
    let drawn = texts.map(\.drawn).joined()
    let rows = texts.map(\.rows).joined()
    // The C function: Swift's own search is slow without optimisation.
    let missing = words.filter { strstr(drawn, $0) == nil && strstr(rows, $0) == nil }
    return (missing, words.count, Double(missing.count) / Double(words.count))
  }
}
