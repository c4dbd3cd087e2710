internal import PDFReading

extension PageComposer {
  /// Tables with drawn edges, then the frames and tints that hold plain text.
  func ruledTables(
    _ lattices: [Lattice], used: inout Set<Int>, tables: inout [TableCandidate],
    boxes: inout [BoxCandidate]
  ) {
    let reader = LatticeReader(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure)
    var rest: [Lattice] = []
    for lattice in lattices {
      let isReadable =
        !lattice.isPainted && !lattice.hasSparseColumns(tolerance: measure.edgeTolerance(settings))
        || lattice.isPainted && lattice.rowCount >= 2 && isFilled(lattice)
      if isReadable, let table = reader.table(lattice, excluding: used) {
        tables.append(table)
        used.formUnion(table.lines)
      } else {
        rest.append(lattice)
      }
    }
    let banded = BandedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure)
    rest.removeAll { lattice in
      guard holdsPlainText(lattice, excluding: used), let box = box(lattice, excluding: used)
      else { return false }
      boxes.append(box)
      used.formUnion(box.lines)
      return true
    }
    let horizontals = rest.flatMap { $0.isPainted ? $0.crossEdges : $0.horizontal }
    for table in banded.tables(horizontals, excluding: used) {
      tables.append(table)
      used.formUnion(table.lines)
    }
    rest.removeAll { lattice in
      guard let table = reader.table(lattice, excluding: used) else { return false }
      tables.append(table)
      used.formUnion(table.lines)
      return true
    }
    // Larger areas first: a box's own tint may hold smaller ones.
    for lattice in rest.sorted(by: { $0.box.area > $1.box.area }) {
      guard let box = box(lattice, excluding: used) else { continue }
      boxes.append(box)
      used.formUnion(box.lines)
    }
  }

  /// The frame or tint that a lattice is, with plain text inside.
  private func box(_ lattice: Lattice, excluding used: Set<Int>) -> BoxCandidate? {
    guard lattice.columnCount >= 1, lattice.rowCount >= 1, lattice.horizontal.count >= 2,
      lattice.box.width > 10 * measure.bodySize, lattice.box.height > measure.bodySize,
      !goesOn(lattice)
    else { return nil }
    let box = lattice.box
    let inside = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > box.y0 && line.midY < box.y1
        && line.x0 > box.x0 - 2
        && line.x1 < box.x1 + 6
    }
    let isLarge = inside.allSatisfy {
      sheet.lines[$0].size > settings.headingSize * measure.bodySize
    }
    guard !isLarge, !areNotes(inside) else { return nil }
    return BoxCandidate(box: box, lines: Set(inside))
  }

  /// Whether the sides of a frame run on below its last edge: the page's end cuts it open under the band behind its
  /// label.
  private func goesOn(_ lattice: Lattice) -> Bool {
    guard lattice.columnCount == 1, lattice.rowCount == 1 else { return false }
    let long = lattice.vertical.filter { $0.isRule && $0.end > lattice.box.y1 + measure.leading }
    return long.count == 2 && long[0].position != long[1].position
      && abs(long[0].end - long[1].end) < measure.edgeTolerance(settings)
  }

  /// Whether small print that opens with a raised mark stands in a panel: footnotes.
  private func areNotes(_ lines: [Int]) -> Bool {
    guard let first = lines.first, let mark = sheet.lines[first].words.first else { return false }
    return mark.isSuperscript && TextAssembler.markerText(mark.text) != nil
      && lines.allSatisfy { sheet.lines[$0].size < settings.footnoteSize * measure.bodySize }
  }

  /// Whether a single frame or tint holds lines of text one under the other: a box, whose edges are no rows of a
  /// table with what stands above or below it.
  private func holdsPlainText(_ lattice: Lattice, excluding used: Set<Int>) -> Bool {
    guard lattice.rowCount == 1, lattice.columnCount == 1 else { return false }
    let inside = sheet.lines.indices.filter {
      !used.contains($0) && lattice.box.containsCentre(of: sheet.lines[$0].box)
    }
    guard inside.count >= 3 else { return false }
    return VisualRows.groups(inside, of: sheet.lines).allSatisfy { $0.count == 1 }
  }

  /// Whether paint covers nearly all of a lattice.
  private func isFilled(_ lattice: Lattice) -> Bool {
    let box = lattice.box
    let painted = sheet.graphics.fills.filter {
      box.containsCentre(of: $0.box) && EdgeSet.bounds($0, page: sheet)
    }.reduce(0) { $0 + $1.box.area }
    return painted > 0.9 * box.area
  }
}
