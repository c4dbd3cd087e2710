import Foundation

/// Runs cases in child processes and keeps what they find.
struct FuzzSession {
  var iterations = 2000
  var seed: UInt64 = 1
  var seconds = 20
  var finds = ".build/fuzz"
  var kinds = FuzzKind.allCases

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }

  /// Runs all cases; returns how many finds there were.
  func run(corpus: String, profile: String, hostile: String?) throws -> Int {
    let manager = FileManager.default
    try manager.createDirectory(atPath: finds, withIntermediateDirectories: true)
    let folder = manager.temporaryDirectory.appending(path: "winnow-fuzz-\(UUID().uuidString)").path
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(atPath: folder) }
    Self.say("fuzz: seed \(seed), \(iterations) iterations; finds go to \(finds)")
    let maker = CaseMaker(
      seeds: try Seeds(corpus: corpus, profile: profile, hostile: hostile), kinds: kinds)
    let errors = "\(folder)/messages"
    try Data().write(to: URL(filePath: errors))
    let start = { () throws -> ChildProcess in
      let file = try FileHandle(forWritingTo: URL(filePath: errors))
      try file.truncate(atOffset: 0)
      return try ChildProcess(
        arguments: ["child", folder, maker.seeds.corpus.first ?? ""], errors: file)
    }
    var child = try start()
    defer { child.stop() }
    var found = 0
    for number in 0..<iterations {
      let fuzzCase = maker.make(number, seed: seed)
      let path = "\(folder)/case.\(fuzzCase.kind.ending)"
      try Data(fuzzCase.bytes).write(to: URL(filePath: path))
      let outcome = try child.run(fuzzCase.kind, path, seconds: seconds)
      if case .passed = outcome {
        if (number + 1).isMultiple(of: 500) { Self.say("fuzz: \(number + 1) done, \(found) found") }
        continue
      }
      found += 1
      let name = "\(fuzzCase.kind.rawValue)-\(seed)-\(number).\(fuzzCase.kind.ending)"
      try Data(fuzzCase.bytes).write(to: URL(filePath: "\(finds)/\(name)"))
      var message = describe(outcome)
      if case .complaint = outcome {
      } else {
        child.stop()
        let told = String(decoding: try Seeds.read(errors), as: UTF8.self)
        if let line = told.split(separator: "\n").last(where: { $0.contains("rror") }) {
          message += ": \(line)"
        }
        child = try start()
      }
      Self.say("fuzz: find \(finds)/\(name) (from \(fuzzCase.origin)): \(message)")
    }
    Self.say("fuzz: \(iterations) iterations, \(found) found")
    return found
  }

  private func describe(_ outcome: ChildProcess.Outcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .complaint(let message): message
    case .hung: "no answer in \(seconds) s"
    case .died(let status): "the process ended with \(status)"
    }
  }
}
