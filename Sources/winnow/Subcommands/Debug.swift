import ArgumentParser
import CorpusBuild
import PDFReading

/// `winnow debug`: what was seen on a page, drawn over its picture.
struct Debug: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug",
    abstract: "Draws what was seen on a page over its picture, as a PNG.",
    discussion: """
      The first thing to look at when a record is wrong.

      Example: the blocks and table cells of page 12:
        winnow debug Corpus/qi-norland-2018.pdf --page 12 --output page.png --layers blocks,grids
      """)

  @OptionGroup var file: InputOptions

  @Option(help: "The page to draw, from 1.")
  var page: Int

  @Option(name: .shortAndLong, help: ArgumentHelp("The PNG file to write.", valueName: "png"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "What to draw, separated by commas: \(LayerSelection.names).", valueName: "layers"))
  var layers = LayerSelection.standard

  @Option(help: "Pixels for each point (1/72 inch) of the page.")
  var scale = 2.0

  @OptionGroup var profiles: ProfileOptions

  func validate() throws {
    guard page >= 1 else { throw ValidationError("--page counts from 1") }
    guard scale > 0, scale <= 20 else { throw ValidationError("--scale is above 0 and at most 20") }
  }

  func run() throws {
    try tellingFailures("debug") { () throws(BuildError) in
      let pipeline = ReportPipeline(profiles: try profiles.profiles())
      let parsed = try pipeline.parse(FilePath(file.path), password: file.password)
      let overlays = DebugOverlays.overlays(
        of: parsed.document, report: parsed.report, page: page, layers: layers.layers)
      do throws(PDFReadingError) {
        try PDFFile(path: file.path, password: file.password)
          .writePicture(page: page, scale: scale, overlays: overlays, to: output)
      } catch {
        throw BuildError(error)
      }
    }
  }
}

/// Layers named on the command line: "blocks,grids".
struct LayerSelection: ExpressibleByArgument {
  /// What to draw.
  let layers: Set<DebugLayer>

  /// Blocks alone: all at once hides the page.
  static let standard = LayerSelection(layers: [.blocks])
  /// The names of all layers.
  static let names = DebugLayer.allCases.map(\.rawValue).joined(separator: ", ")

  private init(layers: Set<DebugLayer>) { self.layers = layers }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let layers = parts.compactMap { DebugLayer(rawValue: String($0)) }
    guard layers.count == parts.count, !layers.isEmpty else { return nil }
    self.layers = Set(layers)
  }

  var defaultValueDescription: String {
    DebugLayer.allCases.filter(layers.contains).map(\.rawValue).joined(separator: ",")
  }
}
