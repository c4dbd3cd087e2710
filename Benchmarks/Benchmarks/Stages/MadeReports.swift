import ReportModel

/// Reports of made-up words, as many as are wanted: few words frequent and most rare, as in any language.
struct MadeReports {
  private var state: UInt64 = 42

  /// Reports with twenty recommendations each; every third one is the year before's in other words.
  mutating func reports(_ count: Int) -> [Report] {
    (0..<count).map { number in
      let area = number / 5
      let id = "report-\(number)"
      var report = Report(
        id: id, source: Source(file: "\(id).pdf"),
        metadata: Metadata(
          kind: .core, area: "Area \(Self.letters(area))",
          providers: [
            Provider(name: "NPS \(Self.letters(area))", kind: .nationalProbationService)
          ],
          published: "\(2000 + number % 5)-06"))
      report.recommendations = (0..<20).map { place in
        Recommendation(
          provenance: Provenance(rule: "made"), number: "\(place + 1)", text: text(),
          addressees: ["NPS"], repeated: place % 3 == 0)
      }
      report.assignIDs()
      return report
    }
  }

  /// SplitMix64 (G. L. Steele and others, 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func text() -> String {
    var words: [String] = []
    for _ in 0..<22 {
      let share = Double(next() % 1_000_000) / 1_000_000
      words.append("w\(Self.letters(Int(6000 * share * share * share)))")
    }
    return words.joined(separator: " ")
  }

  private static func letters(_ number: Int) -> String {
    var rest = number
    var text = ""
    repeat {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return text + "x"
  }
}
