internal import CConfinement
internal import FoundationEssentials
internal import Glibc

/// The life of a worker: the child process that reads documents handed to it, one after another, until
/// its parent has no more.
///
/// It has the parent's frames as its standard input, its own as its standard output, and the black box
/// as its standard error.
public struct WorkerProcess {
  private let memory: Int
  private let timeout: Int
  #if DEBUG
    private let faults = WorkerFaultPlan()
  #endif

  /// Makes a worker that may have so much address space, and so many seconds for a document.
  public init(memory: Int, timeout: Int) {
    self.memory = memory
    self.timeout = timeout
  }

  /// Works until the input ends. Returns whether it could.
  public func run() -> Bool {
    guard let box = BlackBox(inherited: STDERR_FILENO), let line = takeLine(),
      let begin = line.read(limit: memory), begin.kind == .begin
    else { return false }
    box.noteCrashes()
    winnow_end_with_parent()
    var greeting = WorkerGreeting(landlock: 0, seccomp: false, noNewPrivileges: false)
    var work: DocumentWork?
    do throws(BuildError) {
      work = try prepare(begin.parts, box: box)
      let confinement = Confinement.apply()
      greeting.landlock = confinement.landlock
      greeting.seccomp = confinement.seccomp
      greeting.noNewPrivileges = confinement.noNewPrivileges
    } catch {
      greeting.trouble = error
    }
    guard line.write(.ready, [Self.bytes(greeting)]), let work else { return false }
    serve(work, on: line, box: box)
    return true
  }

  private func prepare(_ parts: [[UInt8]], box: BlackBox) throws(BuildError) -> DocumentWork {
    if let cause = WorkerLimits.apply(memory: memory, timeout: timeout) {
      throw BuildError(
        code: .noWorkers, file: "worker",
        message: "memory cannot be limited: \(systemReason(cause))")
    }
    guard let order = try? JSONDecoder().decode(WorkOrder.self, from: Data(parts[0])) else {
      throw BuildError(code: .noWorkers, file: "worker", message: "was told nothing that it knows")
    }
    #if DEBUG
      let faults = faults
    #endif
    return DocumentWork(
      profiles: try order.profiles.load(), comparison: try order.vocabularies.load()
    ) {
      box.note($0, page: $1, of: $2)
      #if DEBUG
        faults.reach($0)
      #endif
    }
  }

  private func serve(_ work: DocumentWork, on line: WorkerLine, box: BlackBox) {
    while let frame = line.read(limit: memory) {
      box.note(.receiving)
      guard frame.kind == .document,
        let request = try? JSONDecoder().decode(WorkRequest.self, from: Data(frame.parts[0]))
      else { return }
      #if DEBUG
        faults.plan(request, on: line)
        faults.reach(.receiving)
      #endif
      var result = work.result(of: request, content: frame.parts[1])
      result.record.addressSpace = Int(clamping: winnow_address_space())
      result.record.processorTime = Int(clamping: winnow_processor_time())
      box.note(.writing)
      guard line.write(.result, result.parts) else { return }
      box.note(.idle)
    }
  }

  /// The line to the parent; what libraries print goes to standard error instead.
  private func takeLine() -> WorkerLine? {
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10)
    let input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10)
    guard output >= 0, input >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
    let nowhere = open("/dev/null", O_RDONLY | O_CLOEXEC)
    if nowhere >= 0 {
      dup2(nowhere, STDIN_FILENO)
      close(nowhere)
    }
    return WorkerLine(input: input, output: output)
  }

  private static func bytes(_ greeting: WorkerGreeting) -> [UInt8] {
    (try? JSONEncoder().encode(greeting)).map { Array($0) } ?? []
  }
}
