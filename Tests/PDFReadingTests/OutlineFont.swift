/// A TrueType font of which all letters are one bar, to try how thick and how slanted it is; in units of a thousandth of an
/// em.
struct OutlineFont {
  var stroke = 60
  /// How far the bar's top lies right of its foot.
  var lean = 0
  private static let height = 700
  private static let letters = 5

  /// The font file in hexadecimal digits, as a PDF may hold it.
  var hexadecimal: String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + ">"
  }

  private var bytes: [UInt8] {
    let glyph = glyph
    let offsets = [0] + (0...Self.letters).map { $0 * glyph.count / 2 }
    let tables: [(String, [UInt8])] = [
      ("glyf", (0..<Self.letters).flatMap { _ in glyph }),
      (
        "head",
        words([1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0])
          + words([0, 0, stroke + lean, Self.height, 0, 8, 2, 0, 0])
      ),
      ("hhea", words([1, 0, 800, -200, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, 1])),
      ("hmtx", words([500, 0]) + words(Array(repeating: 0, count: Self.letters))),
      ("loca", words(offsets)),
      ("maxp", words([1, 0, Self.letters + 1, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])),
    ]
    var header = words([1, 0, tables.count, 64, 2, 32])
    var body: [UInt8] = []
    for (name, table) in tables {
      let start = 12 + 16 * tables.count + body.count
      header += Array(name.utf8) + words([0, 0, 0, start, 0, table.count])
      body += table + Array(repeating: 0, count: (4 - table.count % 4) % 4)
    }
    return header + body
  }

  /// One contour of four corners.
  private var glyph: [UInt8] {
    let xs = [0, lean, stroke, -lean]
    let ys = [0, Self.height, 0, -Self.height]
    return words([1, 0, 0, stroke + lean, Self.height, 3, 0]) + [1, 1, 1, 1] + words(xs + ys)
  }

  /// Numbers of two bytes each, the high one first.
  private func words(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }
}
