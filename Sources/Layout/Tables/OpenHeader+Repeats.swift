internal import PDFReading

extension OpenHeader {
  /// The columns of labels over headings that say the same again under each of them ("Number, Percent, Number, Percent"),
  /// which head all columns but the first: a label is over one round of them, whether it stands over the middle or
  /// flush with their start. Nil where the rows are not like that.
  func rounds(of row: [Line], over below: [Line]) -> [ClosedRange<Int>?]? {
    let last = columns.extents.count - 1
    let heads = Array(below.suffix(last))
    guard row.count >= 2, last >= 2 * row.count, last % row.count == 0, heads.count == last,
      heads.indices.allSatisfy({ place(of: heads[$0]) == $0 + 1 })
    else { return nil }
    let length = last / row.count
    guard Set(heads[..<length].map(\.text)).count == length,
      heads.indices.allSatisfy({ heads[$0].text == heads[$0 % length].text })
    else { return nil }
    let rounds = row.indices.map { (1 + $0 * length)...(($0 + 1) * length) }
    let isOver = zip(rounds, row).allSatisfy { round, label in
      let slack = 0.5 * label.size
      return label.box.x0 > heads[round.lowerBound - 1].box.x0 - slack
        && label.box.x1 < heads[round.upperBound - 1].box.x1 + slack
    }
    return isOver ? rounds : nil
  }
}
