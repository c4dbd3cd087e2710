import ArgumentParser
import CorpusBuild

/// How documents are read apart from the process that gathers them.
struct WorkerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Most seconds that one document may take.", valueName: "seconds"))
  var timeout = 60

  @Option(
    help: ArgumentHelp(
      "Most memory that one document may take, kept by the kernel: 512M, 2G.", valueName: "size"),
    transform: ByteCount.init(argument:))
  var memory = ByteCount(1 << 30)

  func validate() throws {
    guard timeout >= 1 else { throw ValidationError("--timeout must be 1 or more") }
    guard timeout <= WorkerSettings.longestTimeout else {
      throw ValidationError(
        "--timeout must be \(WorkerSettings.longestTimeout) or less, which is a day")
    }
    guard memory.bytes >= WorkerSettings.leastMemory else {
      throw ValidationError(
        "--memory must be \(WorkerSettings.leastMemory >> 20)M or more: less holds no reader of PDFs"
      )
    }
  }

  /// Refuses a number of documents at once that no machine reads.
  static func check(jobs: Int) throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be 1 or more") }
    guard jobs <= WorkerSettings.mostJobs else {
      throw ValidationError("--jobs must be \(WorkerSettings.mostJobs) or less")
    }
  }

  /// The settings that they make.
  func settings(jobs: Int) -> WorkerSettings {
    WorkerSettings(jobs: jobs, timeout: timeout, memory: memory.bytes)
  }
}

/// A number of bytes named on the command line: "512M", "2G".
struct ByteCount: CustomStringConvertible {
  /// How many.
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  /// Reads it; throws what is wrong with it.
  init(argument: String) throws {
    let units: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    var digits = argument.uppercased()
    if digits.hasSuffix("IB") { digits.removeLast(2) }
    if digits.hasSuffix("B") { digits.removeLast() }
    let shift = digits.last.flatMap { units[$0] } ?? 0
    if shift > 0 { digits.removeLast() }
    guard let number = Int(digits), number > 0, number < 1 << (62 - shift) else {
      throw ValidationError("name a size, such as 512M or 2G")
    }
    bytes = number << shift
  }

  var description: String { bytes % (1 << 30) == 0 ? "\(bytes >> 30)G" : "\(bytes >> 20)M" }
}
