import CPoppler

struct GraphicsReader {
  init(_ content: PageContent) {}
  func read(_ page: PageHandle) -> PageGraphics { PageGraphics() }
}
