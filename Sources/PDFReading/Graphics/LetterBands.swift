/// Boxes sorted into bands of a page by height, so that those at one height are found without a look at all.
struct LetterBands {
  private let top: Double
  private let height: Double
  private var bands: [[Box]]

  private static let count = 64

  /// Sorts boxes; each is found up to `reach` points above and beneath it.
  init(_ boxes: [Box], reach: Double) {
    let first = boxes.reduce(.infinity) { min($0, $1.y0) } - reach
    let last = boxes.reduce(-.infinity) { max($0, $1.y1) } + reach
    top = first
    height = max(1, last - first) / Double(Self.count)
    bands = Array(repeating: [], count: boxes.isEmpty ? 0 : Self.count)
    for box in boxes {
      for band in band(of: box.y0 - reach)...band(of: box.y1 + reach) { bands[band].append(box) }
    }
  }

  /// The boxes at a height, and others.
  func boxes(at y: Double) -> [Box] { bands.isEmpty ? [] : bands[band(of: y)] }

  private func band(of y: Double) -> Int {
    Int(max(0, min((y - top) / height, Double(Self.count - 1))))
  }
}
