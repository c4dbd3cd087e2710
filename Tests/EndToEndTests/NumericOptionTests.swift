import TestSupport
import Testing

/// Numbers that nobody means on the command line: each is refused in a line or two, or does what it says.
@Suite("Numeric options")
struct NumericOptionTests {
  static let numbers = [
    "0", "-1", "1", "9223372036854775807", "2400000000000000", "99999999999999999999", "1e300",
    "nan",
    "0x1", "½", "",
  ]

  /// Ends of command lines that a number is put to.
  static let options = [
    ["build", "--timeout"], ["build", "--memory"], ["build", "--jobs"], ["build", "--fail-above"],
    ["build", "--shard"], ["parse", "--pages"], ["tables", "--pages"], ["extract", "--pages"],
    ["debug", "--page"], ["debug", "--page", "1", "--scale"], ["serve", "--timeout"],
    ["search", "words", "--limit"],
  ]

  @Test("No number ends the program by a signal", arguments: options)
  func odd(option: [String]) throws {
    let home = try TemporaryFolder()
    let file = try home.write(SmallPDF(lines: "Some words of a report.").bytes, "corpus/a.pdf")
    let subject =
      switch option[0] {
      case "build": ["\(home.path)/corpus", "--output", "\(home.path)/out"]
      case "debug": [file, "--output", "\(home.path)/page.png"]
      case "serve": [String]()
      case "search": ["--output", "\(home.path)/out"]
      default: [file]
      }
    for number in Self.numbers {
      var words = option
      words[words.count - 1] += "=\(number)"
      let result = try WinnowProcess.run(words + subject)
      let told = "\(words): \(result.status) \(result.messages)"
      #expect((0...3).contains(result.status), "\(told)")
      #expect(result.status == 0 || !result.messages.isEmpty || option[0] == "serve", "\(told)")
    }
  }

  @Test("A time limit of more than a day is refused")
  func timeout() throws {
    let result = try WinnowProcess.run("build", "nowhere", "--timeout", "2400000000000000")
    #expect(result.status == 2)
    #expect(result.messages.contains("--timeout must be 86400 or less, which is a day"))
  }
}
