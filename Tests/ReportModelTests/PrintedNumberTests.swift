import ReportModel
import TestSupport
import Testing

@Suite struct PrintedNumberTests {
  @Test(
    arguments: [
      ("1,297.15", 1297.15, nil), ("42", 42, nil), ("0.5", 0.5, nil), ("0", 0, nil),
      ("2016", 2016, nil), ("1,234,567", 1_234_567, nil), ("  7 ", 7, nil), ("+12", 12, nil),
      ("42%", 42, .percent), ("43.7 %", 43.7, .percent), ("42 per cent", 42, .percent),
      ("42 Percent", 42, .percent), ("-31%", -31, .percent), ("–31%", -31, .percent),
      ("−31%", -31, .percent), ("+31%", 31, .percent), ("100%", 100, .percent),
      ("£64,118,900", 64_118_900, .gbp), ("£14.6m", 14_600_000, .gbp),
      ("£1.1 million", 1_100_000, .gbp), ("£2bn", 2_000_000_000, .gbp), ("£3 m", 3_000_000, .gbp),
      ("£40k", 40_000, .gbp), ("-£5", -5, .gbp), ("£-5", -5, .gbp), ("£0.75", 0.75, .gbp),
      ("£12,345,678m", 12_345_678, .gbp), ("£1,200m", 1_200_000_000, .gbp),
      ("2.5 million", 2_500_000, nil), ("3k", 3000, nil), ("1 billion", 1_000_000_000, nil),
      ("26 weeks", 26, .weeks), ("1 week", 1, .weeks), ("3 days", 3, .days),
      ("18 months", 18, .months), ("2 years", 2, .years), ("26\u{A0}weeks", 26, .weeks),
    ] as [(String, Double, MeasurementUnit?)])
  func reads(_ text: String, value: Double, unit: MeasurementUnit?) throws {
    let number = try #require(PrintedNumber(text))
    #expect(number == PrintedNumber(value: value, unit: unit))
  }

  @Test(
    arguments: [
      ("5 (of 21)", 5, .count, 21), ("3 of 54", 3, .count, 54), ("3 out of 54", 3, .count, 54),
      ("1 in 4", 0.25, .ratio, 4), ("16/30", 16, .score, 30), ("Score: 16/30", 16, .score, 30),
      ("Score 9/30", 9, .score, 30), ("0/30", 0, .score, 30),
    ] as [(String, Double, MeasurementUnit, Double)])
  func readsPartsOfAWhole(_ text: String, value: Double, unit: MeasurementUnit, whole: Double)
    throws
  {
    let number = try #require(PrintedNumber(text))
    #expect(number == PrintedNumber(value: value, unit: unit, whole: whole))
  }

  @Test(arguments: [
    "", " ", "n/a", "N/A", "-", "–", "%", "£", "many", "10% to 20%", "10–20", "<5", "99% or more",
    "42%+", "Below 10%", "1,23", "12,34,567", "1234,567", "0,123", ",123", "1,", "5.", "5.1.2",
    "07700 900123", "0161", "1 234", "3 m", "31/30", "2015/16", "2015/2016", "09/10", "1/0",
    "5 (of 21", "5 (of 4)", "1 in 0", "1.5 in 9", "-5 (of 21)", "-1 in 9", "--5", "+-5", "£5%",
    "£5 weeks", "5 percentage points", "E2", "14.6mm", "5 weeks later", "#5", "5*", "½", "٣",
    "1e5", "inf", "nan", "0x10", "Score", "Score 16", "5 of", "5 fortnights",
  ])
  func refusesWhatIsNotOneNumber(_ text: String) {
    #expect(PrintedNumber(text) == nil)
  }

  @Test func readsBackWhatIsPrinted() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let cents = Int.random(in: 0...999_999_999_999, using: &random)
      let whole = cents / 100
      let decimals = cents % 100 < 10 ? "0\(cents % 100)" : "\(cents % 100)"
      let isNegative = Bool.random(using: &random)
      let sign = isNegative ? "–" : ""
      let value = try #require(Double("\(whole).\(decimals)")) * (isNegative ? -1 : 1)
      let text = "\(grouped(whole)).\(decimals)"
      #expect(PrintedNumber(sign + text) == PrintedNumber(value: value))
      #expect(PrintedNumber("\(sign)\(text)%") == PrintedNumber(value: value, unit: .percent))
      #expect(PrintedNumber("\(sign)£\(text)") == PrintedNumber(value: value, unit: .gbp))
      #expect(PrintedNumber("\(sign)\(text) days") == PrintedNumber(value: value, unit: .days))
      // One digit more or less in a group is no number.
      if whole >= 1000 { #expect(PrintedNumber("\(grouped(whole))1") == nil) }
    }
  }

  @Test func neverGivesAnEndlessNumber() {
    #expect(PrintedNumber(String(repeating: "9", count: 400)) == nil)
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789,.%£/-– ()ofinmkbwesk")
    var read = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...8, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "0" })
      guard let number = PrintedNumber(text) else { continue }
      read += 1
      #expect(number.value.isFinite, "\(text)")
      #expect(text.contains { $0.isNumber }, "\(text)")
    }
    // The alphabet must make numbers often enough for the test to mean something.
    #expect(read > 200)
  }

  /// The number with a comma before each group of three digits.
  private func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
