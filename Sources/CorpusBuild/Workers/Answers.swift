/// Answers that wait for those before them.
actor Answers {
  /// A document that was asked for.
  struct Wanted: Sendable {
    var path: FilePath
    var id: String?
    var fingerprint: FileFingerprint?
  }

  private var wanted: [Int: Wanted] = [:]
  private var expected = 0
  private var next = 0
  private var ready: [Int: [UInt8]] = [:]
  private let write: @Sendable ([UInt8]) -> Bool
  /// How many documents could not be read.
  private(set) var failures = 0

  init(write: @escaping @Sendable ([UInt8]) -> Bool) { self.write = write }

  /// A line of input has come.
  func expect(_ line: [UInt8]) {
    let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
    let id = parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : nil
    wanted[expected] = Wanted(
      path: FilePath(bytes: Array(parts.first ?? [])), id: id.flatMap { $0.isEmpty ? nil : $0 })
    expected += 1
  }

  /// The document of a line.
  func document(_ number: Int) -> Wanted { wanted[number] ?? Wanted(path: FilePath("")) }

  /// What tells its content is known.
  func note(_ number: Int, _ fingerprint: FileFingerprint) {
    wanted[number]?.fingerprint = fingerprint
  }

  /// A document could not be read.
  func countFailure() { failures += 1 }

  /// Delivers an answer once those before it are delivered.
  func give(_ number: Int, _ answer: [UInt8]) throws(BuildError) {
    ready[number] = answer
    while let answer = ready.removeValue(forKey: next) {
      guard write(answer) else {
        throw BuildError(
          code: .notWritable, file: "standard output",
          message: "takes no more: \(systemReason()); what was written there is not complete")
      }
      wanted[next] = nil
      next += 1
    }
  }
}
