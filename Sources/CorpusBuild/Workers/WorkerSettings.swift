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

  /// Makes settings.
  public init(
    jobs: Int = WorkerSettings.cores, timeout: Int = 60, memory: Int = 1 << 30,
    program: String = "/proc/self/exe"
  ) {
    self.jobs = max(1, jobs)
    self.timeout = max(1, timeout)
    self.memory = memory
    self.program = program
  }

  /// How many processors this process may use.
  public static var cores: Int { Int(winnow_processor_count()) }
}
