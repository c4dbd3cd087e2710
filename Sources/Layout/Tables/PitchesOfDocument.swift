internal import PDFReading

/// The distances of baselines in the tables of a document, where those of one size agree: a table that a page's end cuts
/// after its first row shows none.
struct PitchesOfDocument {
  private(set) var pitches: [RowPitch] = []

  init() {}

  /// Learns from all pages, furniture aside.
  init(_ sheets: [PageSheet], styles: [TextStyle], furniture: [Set<Int>]) {
    let all = zip(sheets, furniture).flatMap { sheet, furniture -> [RowPitch] in
      let stretches = RowStretches(sheet: sheet, styles: styles)
      let indices = sheet.lines.indices.filter { !furniture.contains($0) }
      return stretches.mayHoldRows(indices, least: 3)
        ? stretches.stretches(indices).compactMap(RowPitch.init) : []
    }
    for pitch in all where !pitches.contains(where: { isSameSize($0, pitch) }) {
      let others = all.filter { isSameSize($0, pitch) }
      let alike = others.filter(pitch.isLike)
      if alike.count >= 2, alike.count * 3 >= others.count * 2 { pitches.append(pitch) }
    }
  }

  /// The distances of tables of a size.
  func pitch(ofSize size: Double) -> RowPitch? {
    pitches.first { abs($0.size - size) < 0.02 * size }
  }

  private func isSameSize(_ one: RowPitch, _ other: RowPitch) -> Bool {
    abs(one.size - other.size) < 0.02 * one.size
  }
}
