import Foundation
import PDFReading
import ReportModel

/// The letters and digits of a page by place, read from the PDF without the layout.
struct PageLetters {
  private struct Letter {
    var text: String
    var box: Box
  }

  private let letters: [Letter]

  /// Reads a page's letters.
  init(_ page: PageContent) {
    letters = page.glyphs.compactMap { glyph in
      let text = Self.folded(String(glyph.scalar))
      return text.isEmpty ? nil : Letter(text: text, box: glyph.box)
    }
  }

  /// Lower-case letters and digits in their compatibility form, nothing else: signs may be replaced
  /// and hyphens healed.
  static func folded(_ text: some StringProtocol) -> String {
    let composed = text.precomposedStringWithCompatibilityMapping.lowercased()
    return String(composed.filter { $0.isLetter || $0.isNumber })
  }

  /// What stands in a region, by the letters' centres: once in the order of the PDF, which keeps
  /// cells together, and once row by row, which mends a PDF that draws its words in disorder.
  func text(in region: Region) -> (drawn: String, rows: String) {
    // Regions are rounded to hundredths.
    let box = Box(x0: region.x0, y0: region.y0, x1: region.x1, y1: region.y1).insetBy(-0.01)
    let inside = letters.filter { box.containsCentre(of: $0.box) }
    return (joined(inside), joined(inRows(inside)))
  }

  private func inRows(_ letters: [Letter]) -> [Letter] {
    var rows: [[Letter]] = []
    for letter in letters.sorted(by: { $0.box.midY < $1.box.midY }) {
      if let last = rows.last?.last, letter.box.midY - last.box.midY < last.box.height / 3 {
        rows[rows.count - 1].append(letter)
      } else {
        rows.append([letter])
      }
    }
    return rows.flatMap { $0.sorted { $0.box.x0 < $1.box.x0 } }
  }

  private func joined(_ letters: [Letter]) -> String { letters.map(\.text).joined() }
}
