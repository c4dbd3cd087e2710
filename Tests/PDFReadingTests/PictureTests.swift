import Foundation
import PDFReading
import Testing

@Suite struct PictureTests {
  private let file: PDFFile

  init() throws { file = try PDFFile(content: "0.5 g 20 100 50 50 re f") }

  @Test func pictureIsAPNGOfThePagesSize() throws {
    let picture = try file.picture(page: 1, scale: 2)
    #expect(picture.width == 400 && picture.height == 800)
    #expect(picture.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width and height as the header has them, big-endian.
    #expect(Array(picture.png[16..<24]) == [0, 0, 1, 144, 0, 0, 3, 32])
  }

  @Test func longPageIsDrawnSmaller() throws {
    let file = try PDFFile(content: "", mediaBox: "0 0 10 140000")
    let picture = try file.picture(page: 1, scale: 20)
    #expect(picture.width == 1 && picture.height == 12_000)
  }

  @Test func pictureWithoutPixelsIsRefused() {
    for scale in [0, -1, .nan] {
      #expect(failure { _ = try file.picture(page: 1, scale: scale) }?.code == .notWritable)
    }
  }

  @Test func overlaysAreDrawn() throws {
    let box = Box(x0: 30, y0: 40, x1: 80, y1: 90)
    let plain = try file.picture(page: 1)
    let boxed = try file.picture(
      page: 1, overlays: [PageOverlay(box: box, colour: Colour(red: 255, green: 0, blue: 0))])
    let labelled = try file.picture(
      page: 1,
      overlays: [
        PageOverlay(box: box, colour: Colour(red: 255, green: 0, blue: 0), label: "a rule")
      ])
    #expect(plain.png != boxed.png && boxed.png != labelled.png)
  }

  @Test func hugeScaleIsBroughtDown() throws {
    let picture = try file.picture(page: 1, scale: 1e9)
    #expect(picture.height == 12_000)
  }

  @Test func pictureIsWritten() throws {
    try TemporaryDirectory.with { directory in
      let path = directory + "/page one.png"
      try file.writePicture(page: 1, scale: 1, to: path)
      let written = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(try Array(written) == file.picture(page: 1, scale: 1).png)
    }
  }

  @Test func unwritablePathIsAnError() throws {
    let error = failure { try file.writePicture(page: 1, to: "/nowhere/at/all.png") }
    #expect(error?.code == .notWritable && error?.file == "/nowhere/at/all.png")
    #expect(
      failure { try file.writePicture(page: 1, scale: 1, to: "/dev/full") }?.code == .notWritable)
  }
}
