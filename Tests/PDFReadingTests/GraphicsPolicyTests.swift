import PDFReading
import Testing

@Suite struct GraphicsPolicyTests {
  private let file: PDFFile

  init() throws {
    var builder = PDFBuilder("BT /F1 10 Tf 20 300 Td (Table 1) Tj ET 1 w 20 100 m 120 100 l S")
    builder.pages.append(
      .init(content: "BT /F1 10 Tf 20 300 Td (Prose) Tj ET 1 w 20 100 m 120 100 l S"))
    file = try PDFFile(bytes: builder.bytes)
  }

  @Test func graphicsAreReadOnlyWhenAskedFor() throws {
    #expect(try file.page(1).graphics == nil)
    #expect(try file.page(1, graphics: .none).graphics == nil)
    #expect(try file.page(1, graphics: .always).graphics?.rules.count == 1)
  }

  @Test func decisionSeesThePagesText() throws {
    let policy = GraphicsPolicy.when { $0.text.hasPrefix("Table") }
    #expect(try file.page(1, graphics: policy).graphics?.rules.count == 1)
    #expect(try file.page(2, graphics: policy).graphics == nil)
  }
}
