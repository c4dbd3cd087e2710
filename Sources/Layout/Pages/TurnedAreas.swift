internal import PDFReading

/// Takes what is printed sideways out of pages whose other text stands upright.
enum TurnedAreas {
  /// Takes a page's turned areas out of it.
  static func taken(from page: inout PageContent) -> [SetApartArea] {
    let found = TurnedAreaFinder(page: page).areas()
    guard !found.isEmpty else { return [] }
    let whole = page
    let areas = found.map { area in
      var part = whole
      part.glyphs = whole.glyphs.indices.filter { area.glyphs.contains($0) }.map {
        whole.glyphs[$0]
      }
      part.links = []
      part.nameless = []
      // The outer edges of the grid stand around the text.
      let size = part.glyphs.first.map { whole.styles[Int($0.style)].size } ?? 0
      let reach = area.box.insetBy(-2 * size)
      let limit = area.box.insetBy(-12 * size)
      let belongs = { (box: Box) in
        reach.intersects(box) && limit.x0 < box.x0 && limit.y0 < box.y0 && box.x1 < limit.x1
          && box.y1 < limit.y1
      }
      part.graphics?.rules.removeAll { !belongs($0.box) }
      part.graphics?.fills.removeAll { !belongs($0.box) }
      part.graphics?.images = []
      part.graphics?.groups = []
      page.graphics?.rules.removeAll { belongs($0.box) }
      page.graphics?.fills.removeAll { belongs($0.box) }
      return SetApartArea(
        page: area.turn.turned(part), turn: area.turn, box: area.box, width: whole.width,
        height: whole.height)
    }
    let gone = found.reduce(into: Set<Int>()) { $0.formUnion($1.glyphs) }
    page.glyphs = whole.glyphs.indices.filter { !gone.contains($0) }.map { whole.glyphs[$0] }
    return areas
  }
}
