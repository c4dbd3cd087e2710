/// Time spent in each stage of the road.
public struct StageTimes: Hashable, Codable, Sendable {
  /// Hashing the file.
  public var fingerprint: Duration = .zero
  /// Opening the PDF and reading its pages.
  public var reading: Duration = .zero
  /// Laying pages out.
  public var layout: Duration = .zero
  /// Recognising records.
  public var parsing: Duration = .zero
  /// Writing output.
  public var writing: Duration = .zero

  /// No time yet.
  public init() {}

  /// Runs the body and adds the time that it takes to a stage.
  mutating func measure<Result, Failure: Error>(
    _ stage: WritableKeyPath<StageTimes, Duration>, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    defer { self[keyPath: stage] += start.duration(to: .now) }
    return try body()
  }

  /// Adds another's times.
  mutating func add(_ other: StageTimes) {
    fingerprint += other.fingerprint
    reading += other.reading
    layout += other.layout
    parsing += other.parsing
    writing += other.writing
  }
}
