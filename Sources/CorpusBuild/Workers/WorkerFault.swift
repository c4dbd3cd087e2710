#if DEBUG
  internal import CConfinement
  internal import Glibc
  internal import Synchronization

  /// Troubles that a worker makes on purpose, to test those who have to bear them. Only debug builds
  /// have it, and only where the environment asks: `WINNOW_TEST_FAULTS=1`. The file's name says which.
  struct WorkerFault {
    private let kind: String
    /// When it happens.
    fileprivate let stage: WorkStage

    /// Stages by the word that asks for them.
    private static let stages: [(String, WorkStage)] = [
      ("opening-", .opening), ("page-", .page), ("pagelayout-", .pageLayout), ("layout-", .layout),
      ("parsing-", .parsing), ("writing-", .writing),
    ]

    /// The fault that a file's name asks for: "fault-hang.pdf", or "fault-once-hang.pdf" for one that
    /// happens at the first attempt only; "fault-parsing-hang.pdf" for one in a certain stage.
    init?(file: String, attempt: Int) {
      guard getenv("WINNOW_TEST_FAULTS") != nil, file.hasPrefix("fault-") else { return nil }
      var words = file.dropFirst("fault-".count).prefix { $0 != "." }
      if words.hasPrefix("once-") {
        guard attempt == 1 else { return nil }
        words = words.dropFirst("once-".count)
      }
      let stage = Self.stages.first { words.hasPrefix($0.0) }
      kind = String(words.dropFirst(stage?.0.count ?? 0))
      self.stage = stage?.1 ?? .receiving
    }

    func happen(on line: WorkerLine) {
      switch kind {
      case "crash": abort()
      case "hang": while true { pause() }
      case "loop": while true {}
      case "exit": exit(7)
      case "kill": raise(SIGKILL)
      case "rubbish": _ = Glibc.write(line.output, Array(repeating: UInt8(0x42), count: 200), 200)
      case "half":
        _ = Glibc.write(line.output, Wire.head(.result, lengths: [1000]), Wire.headSize)
        exit(0)
      case "memory": Self.exhaustMemory()
      case "stack": _ = Self.deepen(1)
      case "probe": Self.probe(line)
      default: break
      }
    }

    private static func exhaustMemory() {
      var kept: [[UInt8]] = []
      while true { kept.append([UInt8](repeating: 1, count: 1 << 24)) }
    }

    private static func deepen(_ depth: Int) -> Int {
      withUnsafeTemporaryAllocation(byteCount: 1 << 12, alignment: 16) { memory in
        memory[0] = UInt8(truncatingIfNeeded: depth)
        return deepen(depth + 1) + Int(memory[0])
      }
    }

    /// Tries what a worker must not do and tells as a failure what it could.
    private static func probe(_ line: WorkerLine) {
      var done: [String] = []
      func attempt(_ what: String, _ result: Int) { if result >= 0 { done.append(what) } }
      attempt("socket", Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)))
      attempt("read /etc/passwd", Int(open("/etc/passwd", O_RDONLY)))
      attempt("read /proc", Int(open("/proc/self/environ", O_RDONLY)))
      attempt("write /tmp", Int(open("/tmp/winnow-probe", O_WRONLY | O_CREAT, 0o600)))
      attempt("signal", Int(kill(getppid(), 0)))
      attempt("raise limit", Int(setLimit()))
      attempt("execute", execute())
      attempt("unlink", Int(unlink("/tmp/winnow-probe")))
      print(done.isEmpty ? "probe: nothing allowed" : "probe: \(done.joined(separator: ", "))")
      fflush(nil)
      abort()
    }

    private static func setLimit() -> Int32 {
      winnow_limit(
        winnow_limits(
          address_space: 1 << 29, processor_seconds: 1, file_size: 1, open_files: 1)) == 0 ? 0 : -1
    }

    /// Returns only where it is refused.
    private static func execute() -> Int {
      var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
      return Int(execv("/usr/bin/true", &arguments))
    }
  }

  /// A fault that waits for its stage.
  final class WorkerFaultPlan: Sendable {
    private let plan = Mutex<(fault: WorkerFault, line: WorkerLine)?>(nil)

    /// Plans the fault that a document asks for, if it asks for one.
    func plan(_ request: WorkRequest, on line: WorkerLine) {
      plan.withLock {
        $0 = WorkerFault(file: request.file, attempt: request.attempt).map { ($0, line) }
      }
    }

    /// A stage is reached.
    func reach(_ stage: WorkStage) {
      guard let plan = plan.withLock({ $0 }), plan.fault.stage == stage else { return }
      plan.fault.happen(on: plan.line)
    }
  }
#endif
