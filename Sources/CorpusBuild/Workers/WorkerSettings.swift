internal import CConfinement

/// How documents are parsed apart from the process that gathers them.
public struct WorkerSettings: Hashable, Sendable {
  /// How many documents are parsed at once.
  public var jobs: Int
  /// Seconds that one document may take.
  public var timeout: Int
  /// Bytes of address space that one worker may have.
  public var memory: Int
  /// The program that is started as a worker: this one, where it is not a test.
  public var program: String

  /// A worker needs this much to start and to read a small report.
  public static let leastMemory = 256 << 20

  /// Most seconds that a document may be granted: a day.
  public static let longestTimeout = 86_400

  /// Most documents that may be read at once: a process each.
  public static let mostJobs = 1_024

  /// Makes settings; a number that is out of bounds becomes the nearest that is not.
  public init(
    jobs: Int = WorkerSettings.cores, timeout: Int = 60, memory: Int = 1 << 30,
    program: String = "/proc/self/exe"
  ) {
    self.jobs = min(max(1, jobs), Self.mostJobs)
    self.timeout = min(max(1, timeout), Self.longestTimeout)
    self.memory = memory
    self.program = program
  }

  /// How many processors this process may use.
  public static var cores: Int { Int(winnow_processor_count()) }
}
