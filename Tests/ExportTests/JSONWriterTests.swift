import Foundation
import TestSupport
import Testing

@testable import Export

@Suite struct JSONWriterTests {
  private func text(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func listsOfObjectsAreBrokenOverLines() {
    let written = text { writer in
      writer.beginObject()
      writer.put("a", ["x", "y"])
      writer.key("b")
      writer.beginArray()
      writer.beginObject()
      writer.put("c", true)
      writer.put("d", nil as Int?)
      writer.endObject()
      writer.endArray()
      writer.key("e")
      writer.beginArray()
      writer.endArray()
      writer.endObject()
    }
    #expect(
      written == """
        {
          "a": ["x", "y"],
          "b": [
            {
              "c": true,
              "d": null
            }
          ],
          "e": []
        }

        """)
  }

  @Test func whatStandsInALineStaysInIt() {
    let written = text { writer in
      writer.beginArray(.inline)
      writer.beginObject(.lines)
      writer.put("a", 1)
      writer.endObject()
      writer.null()
      writer.endArray()
    }
    #expect(written == "[{\"a\": 1}, null]\n")
  }

  @Test(arguments: [
    ("plain", "\"plain\""), ("\"\\/", "\"\\\"\\\\/\""), ("a\nb\tc\rd", "\"a\\nb\\tc\\rd\""),
    ("\u{1}\u{1F}\u{7F}", "\"\\u0001\\u001f\u{7F}\""), ("é–£😀\u{2028}", "\"é–£😀\u{2028}\""),
    ("", "\"\""),
  ])
  func onlyWhatMustBeIsEscaped(_ value: String, _ written: String) {
    #expect(text { $0.value(value) } == written + "\n")
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (42, "42"), (-31, "-31"), (0.1, "0.1"), (0.05, "0.05"),
    (-0.125, "-0.125"), (1297.15, "1297.15"), (0.001, "0.001"), (64_118_900, "64118900"),
    (1.0 / 9, "0.1111111111111111"), (1e22, "1e+22"), (1e-7, "1e-07"), (.nan, "null"),
    (.infinity, "null"),
  ])
  func numbersAreShort(_ value: Double, _ written: String) {
    #expect(text { $0.value(value) } == written + "\n")
  }

  @Test func wholeNumbersAreWrittenToTheirEnds() {
    #expect(text { $0.value(Int.min) } == "-9223372036854775808\n")
    #expect(text { $0.value(Int.max) } == "9223372036854775807\n")
    #expect(text { $0.value(0) } == "0\n")
  }

  @Test func numbersReadBack() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let decimals = [1.0, 10, 100, 1000, 10_000, .pi].randomElement(using: &random) ?? 1
      let value = Double(Int.random(in: -99_999_999...99_999_999, using: &random)) / decimals
      let written = text { $0.value(value) }.dropLast()
      #expect(Double(written) == value, "\(written)")
      #expect(written.utf8.count <= value.description.utf8.count, "\(written)")
    }
  }

  @Test func textsReadBack() throws {
    var random = SeededGenerator(seed: 5)
    let alphabet: [Unicode.Scalar] = [
      "a", "é", "\"", "\\", "\n", "\r", "\t", "\u{0}", "😀", "–", "/",
    ]
    for _ in 0..<500 {
      var value = ""
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        value.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "a")
      }
      let written = text { writer in
        writer.beginArray()
        writer.value(value)
        writer.endArray()
      }
      let read = try JSONDecoder().decode([String].self, from: Data(written.utf8))
      #expect(read.map { Array($0.unicodeScalars) } == [Array(value.unicodeScalars)])
    }
  }
}
