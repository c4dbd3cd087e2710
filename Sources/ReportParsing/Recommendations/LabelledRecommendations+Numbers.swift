import Layout

/// Numbers of what stands in a box under the word "Recommendation" alone.
extension LabelledRecommendations {
  /// In a list of conclusions, each with a box of what is drawn from it, the recommendation has its conclusion's number,
  /// and where it is one of several, its letter: "2", "3a". Nil elsewhere, and where no letter tells several apart.
  func number(drawn place: Int, of count: Int, in box: Int) -> String? {
    let marker = context.items[place].block.marker
    let letter = marker.flatMap {
      RecommendationReader.isLetter($0) ? PrintedItemNumber.number($0) : nil
    }
    guard letter != nil || count == 1, let conclusion = conclusion(above: box) else { return nil }
    return conclusion + (letter ?? "")
  }

  /// The number of the chapter's paragraph that a label stands above: "2.12" beneath "Recommendation 2". Items of its own
  /// would begin at "2.1".
  func paragraph(_ place: Int, under label: RecommendationLabel) -> String? {
    let block = context.items[place].block
    guard block.kind == .listItem, let marker = block.marker, PrintedItemNumber.isNumber(marker)
    else { return nil }
    let number = PrintedItemNumber.number(marker)
    guard PrintedItemNumber.isRunning(number), number != (label.number ?? "") + ".1" else {
      return nil
    }
    return number
  }

  /// The number of the item of the list that stands last above a box.
  private func conclusion(above box: Int) -> String? {
    let chain = context.place(of: context.items[box]).chain
    guard chain.contains(where: { headings.kind(of: context.sections.titles[$0]) == .mixed }),
      let marker = context.items[..<box].last(where: {
        $0.box == nil && $0.block.kind != .box && $0.block.kind != .figure
      })?.block.marker,
      PrintedItemNumber.isNumber(marker)
    else { return nil }
    return PrintedItemNumber.number(marker)
  }
}
