import Layout
import PDFReading

extension Document {
  /// Lays out sketched pages.
  static func of(_ pages: PageSketch..., outline: [OutlineEntry] = []) -> Document {
    of(pages, outline: outline)
  }

  /// Lays out sketched pages.
  static func of(_ pages: [PageSketch], outline: [OutlineEntry] = []) -> Document {
    var info = DocumentInfo(pdfVersion: "1.7", pageCount: pages.count)
    info.outline = outline
    var builder = DocumentBuilder(info: info)
    for page in pages { builder.add(page.content) }
    return builder.finish()
  }

  /// Blocks of one kind, those in boxes left out.
  func blocks(_ kind: Block.Kind) -> [Block] { blocks.filter { $0.kind == kind } }

  /// Texts of blocks of one kind.
  func texts(_ kind: Block.Kind) -> [String] { blocks(kind).map(\.text) }

  /// Texts of all blocks that have one.
  var texts: [String] { blocks.map(\.text).filter { !$0.isEmpty } }

  /// Grids of all tables.
  var tables: [TableGrid] { blocks.compactMap(\.table) }
}
