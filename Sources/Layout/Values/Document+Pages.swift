extension Document {
  /// The document with only what stands, in whole or in part, on some pages (from 1).
  public func onPages(_ ranges: [ClosedRange<Int>]) -> Document {
    func isWanted(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }
    var part = self
    part.pages.removeAll { !isWanted($0.number) }
    part.blocks.removeAll { !$0.regions.contains { isWanted($0.page) } }
    part.footnotes.removeAll { !$0.regions.contains { isWanted($0.page) } }
    part.furniture.removeAll { !isWanted($0.page) }
    part.notices.removeAll { notice in notice.page.map { !isWanted($0) } ?? false }
    return part
  }
}
