internal import PDFReading

/// Bold labels side by side whose text goes on in the rows beneath: each row holds what the wrapped ones among them have
/// left, so that only the first tells which column a label heads.
struct WrappedLabels {
  let sheet: PageSheet
  let styles: [TextStyle]

  /// Text rows with what each has of cells.
  struct Row {
    /// Lines by index into the page's.
    var indices: [Int]
    /// A cell for each label, as its first line with the box of all.
    var cells: [Line]
  }

  /// The page's text rows, those that are rests of labels put to the row in which these begin.
  func rows(of groups: [[Int]]) -> [Row] {
    var result: [Row] = []
    var last: [Int] = []
    for group in groups {
      if !result.isEmpty, let places = rests(group, of: result[result.count - 1].cells, under: last)
      {
        for (place, index) in zip(places, group) {
          let box = result[result.count - 1].cells[place].box
          result[result.count - 1].cells[place].box = box.union(sheet.lines[index].box)
        }
        result[result.count - 1].indices += group
      } else {
        result.append(Row(indices: group, cells: group.map { sheet.lines[$0] }))
      }
      last = group
    }
    return result
  }

  /// Which labels the lines of a row go on with: each stands right beneath one, in its look and flush with its first letter.
  private func rests(_ group: [Int], of labels: [Line], under last: [Int]) -> [Int]? {
    guard labels.count > 1, group.count <= last.count,
      let foot = last.map({ sheet.lines[$0].box.y1 }).max()
    else { return nil }
    var result: [Int] = []
    for index in group {
      let line = sheet.lines[index]
      let place = labels.firstIndex {
        abs($0.box.x0 - line.box.x0) < 0.1 * line.size && $0.style == line.style
      }
      guard let place, !result.contains(place), styles[line.style].isBold,
        line.box.y0 - foot < 0.3 * line.size
      else { return nil }
      result.append(place)
    }
    return result
  }
}
