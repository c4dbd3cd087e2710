internal import Glibc

/// How a worker was lost.
struct WorkerLoss: Sendable {
  /// What the parent saw.
  enum Kind: Sendable {
    /// It took too long and was ended.
    case timeout
    /// It wrote what makes no sense and was ended.
    case garbled
    /// It ended by itself, or by somebody else: with this signal, or this exit status.
    case ended(signal: Int32?, status: Int32?)
  }

  /// What the parent saw.
  var kind: Kind
  /// What the worker noted.
  var trace: WorkTrace
  /// The limits that it was under.
  var settings: WorkerSettings

  /// What becomes of the document.
  enum Sequel: Sendable {
    /// It is read once more.
    case retry
    /// It is given up.
    case failure
    /// It is given up, by later builds too where they have the same limits.
    case remembered
  }

  /// The failure of the document that it was reading.
  func failure(file: String, sequel: Sequel = .failure) -> BuildError {
    let advice =
      switch sequel {
      case .retry: ""
      case .failure: "; \(advice)"
      case .remembered: "; \(advice); until then builds do not try it again (--force does)"
      }
    return BuildError(
      code: code, file: file, page: moment.troubledPage,
      message: "\(cause) \(moment.words)\(advice)\(lastWords)", stage: moment.stage.buildStage)
  }

  /// When it was lost: what makes no sense is the result, whatever its worker went on to do until it was ended.
  private var moment: WorkTrace {
    code == .garbled ? WorkTrace(stage: .writing) : trace
  }

  /// Whether somebody else ended it.
  var isByOthers: Bool { code == .killed }

  /// The limits that it broke and would break again; nil where it broke none.
  var brokenLimits: ResultRecord.Limits? {
    code == .timeLimit || code == .memoryLimit ? ResultRecord.Limits(settings) : nil
  }

  private var code: BuildError.Code {
    switch kind {
    case .timeout: .timeLimit
    case .garbled: .garbled
    case .ended(let signal, let status):
      if isOutOfMemory {
        .memoryLimit
      } else if signal == SIGXCPU {
        .timeLimit
      } else if signal == SIGKILL || signal == SIGTERM || signal == SIGINT || signal == SIGHUP {
        .killed
      } else {
        status == 0 && signal == nil ? .garbled : .crashed
      }
    }
  }

  private var cause: String {
    switch code {
    case .timeLimit: return "took more than \(settings.timeout) seconds and was stopped"
    case .memoryLimit: return "needs more than \(Self.mebibytes(settings.memory)) MiB of memory"
    case .garbled: return "gave a result that makes no sense"
    case .killed:
      return "its reading was ended by somebody else (\(Self.name(of: endingSignal)))"
    default:
      guard case .ended(let signal, let status) = kind else { return "could not be read" }
      return signal.map { "crashed the PDF library (\(Self.name(of: $0)))" }
        ?? "ended its reading with status \(status ?? 0)"
    }
  }

  private var advice: String {
    switch code {
    case .timeLimit: "give it more time (--timeout), or leave it out"
    case .memoryLimit: "give it more memory (--memory), or leave it out"
    case .killed:
      "was it the system, for want of memory? read fewer at a time (--jobs), or build again"
    default: "the file is probably damaged: fetch it again or repair it"
    }
  }

  /// The last line that the worker printed, which often says why.
  private var lastWords: String {
    let lines = trace.messages.split(whereSeparator: \.isNewline)
    guard let last = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return "" }
    return " (last message: \(PrintableName.text(String(last.prefix(200)))))"
  }

  private var endingSignal: Int32? {
    if case .ended(let signal, _) = kind { return signal }
    return nil
  }

  /// Whether it died because it could have no more memory: the kernel says no, the library gives up.
  private var isOutOfMemory: Bool {
    guard case .ended(let signal, _) = kind, signal != SIGKILL else { return false }
    // What is refused at the limit is seldom less than this.
    if trace.signal != 0, trace.addressSpace > settings.memory - (64 << 20) { return true }
    let words = trace.messages.lowercased()
    return Self.memoryWords.contains { words.contains($0) }
  }

  /// What C, C++, GLib, Poppler and Swift say then.
  private static let memoryWords = [
    "bad_alloc", "out of memory", "cannot allocate memory", "could not allocate",
    "failed to allocate", "virtual memory exhausted",
  ]

  private static func mebibytes(_ bytes: Int) -> Int { bytes >> 20 }

  /// "SIGSEGV" and its like.
  static func name(of signal: Int32?) -> String {
    guard let signal else { return "no signal" }
    return names[signal] ?? "signal \(signal)"
  }

  private static let names = [
    SIGSEGV: "SIGSEGV", SIGBUS: "SIGBUS", SIGILL: "SIGILL", SIGFPE: "SIGFPE", SIGABRT: "SIGABRT",
    SIGTRAP: "SIGTRAP", SIGSYS: "SIGSYS", SIGKILL: "SIGKILL", SIGTERM: "SIGTERM", SIGINT: "SIGINT",
    SIGHUP: "SIGHUP", SIGXCPU: "SIGXCPU", SIGPIPE: "SIGPIPE",
  ]
}
