import Foundation
import PDFReading
import Testing

/// What Poppler's interpreter says of a page, beside what printing it gives.
@Suite(
  .enabled(
    if: Interpreter.isAvailable,
    "Poppler's private headers are missing, or of a version not written for"))
struct InterpretedGraphicsTests {
  /// What the first page of a file paints.
  private func read(_ change: (inout PDFBuilder) -> Void) throws -> PageGraphics {
    var builder = PDFBuilder("")
    change(&builder)
    let file = try PDFFile(bytes: builder.bytes)
    return try #require(file.interpretedGraphics(of: try file.page(1)))
  }

  @Test func groupIsSeenInto() throws {
    let graphics = try read { $0.pages[0].content = "/Group Do 0.5 g 20 300 50 50 re f" }
    #expect(graphics.fills.map(\.colour.red) == [0, 128] && graphics.groups.isEmpty)
    #expect(graphics.fills.first.map { isNear($0.box, 50, 310, 90, 350) } == true)
  }

  @Test func transparentGroupIsNotThere() throws {
    let graphics = try read { $0.pages[0].content = "q /Clear gs /Group Do Q /Group Do" }
    #expect(graphics.fills.count == 1)
  }

  @Test func maskThatFadesSomethingOutIsNoShape() throws {
    let graphics = try read {
      $0.pages[0].content = "/Faded gs 0.5 g 20 300 50 50 re f"
      $0.pages[0].resources =
        "/ExtGState << /Faded << /SMask << /S /Luminosity /G 9 0 R >> >> >>"
    }
    #expect(graphics.fills.map(\.colour.red) == [128])
  }

  @Test func textAndItsShadingAreNoShapes() throws {
    // In a form, which has fonts of its own.
    let graphics = try read {
      $0.pages[0].content = "/Form Do"
      $0.pages[0].resources = "/XObject << /Form 11 0 R >>"
      $0.objects = [
        Self.blend,
        PDFBuilder.stream(
          "/Pattern cs /Blend scn BT /F1 30 Tf 20 300 Td (HIT) Tj ET 20 100 50 50 re f",
          "/Type /XObject /Subtype /Form /BBox [0 0 200 400] "
            + "/Resources << /Font << /F1 3 0 R >> /Pattern << /Blend 10 0 R >> >>"),
      ]
    }
    #expect(graphics.fills.count == 1 && graphics.rules.isEmpty && graphics.curvedShapes == 0)
    #expect(graphics.fills.first.map { isNear($0.box, 20, 250, 70, 300) } == true)
  }

  @Test func drawnLettersOfAFontAreNoShapes() throws {
    let graphics = try read {
      $0.pages[0].content = "/Form Do"
      $0.pages[0].resources = "/XObject << /Form 12 0 R >>"
      $0.objects = [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] "
          + "/FirstChar 97 /LastChar 97 /Widths [1000] /Encoding << /Differences [97 /a] >> "
          + "/CharProcs << /a 11 0 R >> >>",
        PDFBuilder.stream("1000 0 0 0 750 750 d1 0 0 750 750 re f", ""),
        PDFBuilder.stream(
          "BT /Squares 30 Tf 20 300 Td (aa) Tj ET",
          "/Type /XObject /Subtype /Form /BBox [0 0 200 400] "
            + "/Resources << /Font << /Squares 10 0 R >> >>"),
      ]
    }
    #expect(graphics.fills.isEmpty)
  }

  @Test func shadingIsAnAreaInItsMeanColour() throws {
    let graphics = try read {
      $0.pages[0].content = "/Pattern cs /Blend scn 20 100 50 50 re f"
      $0.pages[0].resources = "/Pattern << /Blend 10 0 R >>"
      $0.objects = [Self.blend]
    }
    let fill = try #require(graphics.fills.first)
    #expect(graphics.fills.count == 1 && abs(Int(fill.colour.red) - 128) <= 1)
    #expect(fill.colour.green == 0 && fill.isRectangle)
  }

  @Test func tilingIsOneDrawing() throws {
    let graphics = try read {
      $0.pages[0].content = "/Pattern cs /Tiles scn 20 100 150 150 re f"
      $0.pages[0].resources = "/Pattern << /Tiles 10 0 R >>"
      $0.objects = [
        PDFBuilder.stream(
          "0 g 0 0 2 2 re f",
          "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 2 2] /XStep 4 "
            + "/YStep 4 /Resources << >>")
      ]
    }
    #expect(graphics.curvedShapes == 1 && graphics.fills.isEmpty)
  }

  @Test func contentGoesOnBehindAnInlinePicture() throws {
    // The data looks like the picture's end with an area behind it.
    let graphics = try read {
      $0.pages[0].content =
        "q 60 0 0 30 20 100 cm BI /W 10 /H 2 /CS /G /BPC 8 ID EI 0 g 0 0 1 1 re f \nEI Q 0 g 20 300 50 50 re f"
    }
    #expect(graphics.images.count == 1 && graphics.fills.count == 1)
  }

  @Test func pictureThatEndsEarlyIsAPicture() throws {
    let graphics = try read {
      $0.pages[0].content =
        "q 60 0 0 30 20 100 cm BI /W 60000 /H 60000 /CS /RGB /BPC 8 ID abc EI Q"
    }
    #expect(graphics.images.count == 1)
  }

  @Test func placesThatAreNoNumbersAreLeftOut() throws {
    let huge = String(repeating: "9", count: 300)
    let graphics = try read {
      $0.pages[0].content =
        "0 g \(huge) 0 m 0 \(huge) l 5 5 l f 1e9 0 0 1e9 0 0 cm \(huge) 0 0 1 0 0 cm "
        + "1 1 \(huge) 1 re f 0 0 m \(huge) 0 l S"
    }
    #expect(graphics.fills.allSatisfy { $0.box.width.isFinite })
  }

  @Test func endlessPageIsCut() throws {
    let graphics = try read {
      $0.pages[0].content = String(repeating: "0 g 20 300 150 .5 re f\n", count: 200_500)
    }
    #expect(graphics.rules.isEmpty && graphics.omittedRules == 200_000)
  }

  @Test func encryptedFileIsOpenedWithItsPassword() throws {
    let locked = try PDFFile(bytes: EncryptedSamples.userPassword, password: "open")
    #expect(locked.interpretedGraphics(of: try locked.page(1)) != nil)
    let free = try PDFFile(bytes: EncryptedSamples.ownerPassword)
    #expect(free.interpretedGraphics(of: try free.page(1)) != nil)
  }

  /// From black to red.
  private static let blend =
    "<< /Type /Pattern /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB "
    + "/Coords [0 0 200 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] "
    + "/C0 [0 0 0] /C1 [1 0 0] /N 1 >> >> >>"
}
