internal import PDFReading

/// Puts numbers in large type, which stand before the first line of their item and reach down to the second, on the row
/// of the first: by its baseline such a number would part the item's lines.
enum LargeNumbers {
  /// The lines of a column in order, with such numbers before the lines that they count.
  static func placed(_ lines: [Line]) -> [Line] {
    guard lines.contains(where: isNumber) else { return lines }
    var result = lines
    for number in lines where isNumber(number) {
      guard let place = result.firstIndex(where: { $0.row == number.row && $0.box == number.box }),
        let first = first(beside: number, in: result), result[first].row != number.row
      else { continue }
      var moved = number
      moved.row = result[first].row
      result.remove(at: place)
      result.insert(moved, at: place < first ? first - 1 : first)
    }
    return result
  }

  /// A number alone, with a stop or without.
  private static func isNumber(_ line: Line) -> Bool {
    guard line.words.count == 1, case .number = ListMarker.parse(line.words[0].text)?.kind else {
      return false
    }
    return true
  }

  /// The highest line beside a number whose text begins right of it, where nothing stands above or left of it that
  /// it could belong to.
  private static func first(beside number: Line, in lines: [Line]) -> Int? {
    let beside = lines.indices.filter {
      lines[$0].page == number.page && lines[$0].box != number.box
        && lines[$0].box.verticalOverlap(number.box) >= 0.5 * lines[$0].box.height
    }
    guard let first = beside.min(by: { lines[$0].box.y0 < lines[$1].box.y0 }),
      beside.allSatisfy({ index in
        let line = lines[index]
        return line.box.x0 > number.box.x1 && line.box.x0 - number.box.x1 < reach * number.size
          && number.size > larger * line.size && abs(line.box.x0 - lines[first].box.x0) < line.size
      }), abs(lines[first].box.y0 - number.box.y0) < 0.5 * number.size
    else { return nil }
    return first
  }

  /// How many times larger than its text such a number is: less keeps it on its line.
  private static let larger = 1.3

  /// Sizes of the number within which its text begins.
  private static let reach = 3.0
}
