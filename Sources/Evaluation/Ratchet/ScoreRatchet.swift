import FoundationEssentials

/// Holds scores to a baseline file: worse fails, and better fails too, until the baseline is
/// recorded anew, so that no gain is lost unseen later.
public struct ScoreRatchet: Sendable {
  /// Set to 1, this environment variable has the baseline written anew; the run fails all the
  /// same, so that it is never set unawares.
  public static let recordingVariable = "WINNOW_RECORD_BASELINE"
  /// Two values nearer than this are the same.
  public static let tolerance = 0.0005

  /// Path of the baseline file.
  public var file: String
  /// Whether the baseline is written anew.
  public var isRecording: Bool

  /// Makes a ratchet on a file; records where the environment, by default the process's, asks
  /// for it.
  public init(file: String, environment: [String: String]? = nil) {
    let environment = environment ?? ProcessInfo.processInfo.environment
    self.file = file
    isRecording = environment[Self.recordingVariable] == "1"
  }

  /// What a check came to.
  public enum Outcome: Hashable, Sendable {
    /// Every value is the baseline's.
    case held
    /// Some values differ.
    case moved([ScoreDeviation])
    /// The baseline was written anew, which is no success.
    case recorded

    /// Whether a test may pass.
    public var isSuccess: Bool { self == .held }
  }

  /// Compares scores with the baseline, or writes them down as the new one.
  public func check(_ scores: ScoreTable) throws(EvaluationError) -> Outcome {
    if isRecording {
      try JSONFile.write(scores.json, to: file)
      return .recorded
    }
    let json = try JSONFile.read(file)
    guard let baseline = ScoreTable(json) else {
      throw EvaluationError(
        code: .unexpectedShape, file: file, message: "not a baseline: record it anew")
    }
    let deviations = ScoreDeviation.all(from: baseline, to: scores, tolerance: Self.tolerance)
    return deviations.isEmpty ? .held : .moved(deviations)
  }
}

extension ScoreRatchet.Outcome: CustomStringConvertible {
  /// What happened, and what to do about it, a line a value.
  public var description: String {
    let record = "\(ScoreRatchet.recordingVariable)=1"
    switch self {
    case .held: return "every score is the baseline's"
    case .recorded: return "the baseline was recorded anew: look at it, and run without \(record)"
    case .moved(let deviations):
      let hint =
        deviations.contains(where: \.isWorse)
        ? "scores fell" : "scores rose: run once with \(record) to keep them"
      return ([hint] + deviations.map(\.description)).joined(separator: "\n")
    }
  }
}
