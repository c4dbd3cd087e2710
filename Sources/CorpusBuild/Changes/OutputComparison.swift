/// Compares two outputs, report by report: those whose bytes are the same are not decoded, and of the
/// others two are in memory at a time.
///
/// Reports are paired by name; of those left over, one that was read from the same PDF is the same
/// report under another name (its title or date is read differently now).
public struct OutputComparison: Sendable {
  private let earlier: [String: String]
  private let later: [String: String]

  /// Prepares the comparison of two outputs, two folders of reports or two reports' JSON files.
  public init(earlier: String, later: String) throws(BuildError) {
    let before = try ReportPlaces(earlier)
    let now = try ReportPlaces(later)
    for (path, places) in [(earlier, before), (later, now)] where places.paths.isEmpty {
      throw BuildError(
        code: .emptyCorpus, file: path,
        message: "holds no reports; name an output, a folder of reports or a report's JSON")
    }
    self.later = now.paths
    // Two files are two readings of one report, whatever they are called.
    if let old = before.lone, let new = now.lone, let path = before.paths[old] {
      self.earlier = [new: path]
    } else {
      self.earlier = before.paths
    }
  }

  /// Prepares the comparison of two folders of reports; one that does not exist has none.
  init(earlierReports: String, laterReports: String) {
    earlier = ReportPlaces(folder: earlierReports).paths
    later = ReportPlaces(folder: laterReports).paths
  }

  /// Whether there is anything to compare with.
  public var hasEarlierReports: Bool { !earlier.isEmpty }

  /// What a comparison came to.
  public struct Outcome: Sendable {
    /// Numbers and names.
    public var summary = ChangeSummary()
    /// Reports that could not be compared.
    public var failures: [BuildError] = []
  }

  /// Compares, and hands each report that has changed to `tell`, in the order of their names.
  public func run<Failure: Error>(
    tell: (ReportChange) throws(Failure) -> Void
  ) throws(Failure) -> Outcome {
    var outcome = Outcome()
    guard hasEarlierReports else {
      // The first build of an output: all is new, and stands in the reports themselves.
      outcome.summary.added = later.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return outcome
    }
    let former = formerNames()
    let kept = Set(former.values)
    let removed = earlier.keys.filter { later[$0] == nil && !kept.contains($0) }
    let names = (Array(later.keys) + removed)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let before = earlier[name] ?? former[name].flatMap { earlier[$0] }
      if let before, let now = later[name], FileComparison.isSame(before, now) {
        outcome.summary.unchanged += 1
        continue
      }
      switch Self.change(from: before, to: later[name]) {
      case .success(let change?):
        outcome.summary.add(change)
        try tell(change)
      case .success(nil): outcome.summary.unchanged += 1
      case .failure(let failure):
        outcome.failures.append(failure)
        outcome.summary.addUncompared(name, wasThere: before != nil, isThere: later[name] != nil)
      }
    }
    return outcome
  }

  /// What has become of one report; nil where its file differs in its layout only.
  private static func change(
    from earlier: String?, to later: String?
  ) -> Result<ReportChange?, BuildError> {
    do throws(BuildError) {
      guard let earlier else {
        guard let later else { return .success(nil) }
        return .success(ReportComparison.added(try ReportFile.read(later)))
      }
      let before = try ReportFile.read(earlier)
      guard let later else { return .success(ReportComparison.removed(before)) }
      let change = ReportComparison.change(from: before, to: try ReportFile.read(later))
      let isSame = change.fields.isEmpty && change.records.isEmpty && change.earlierID == nil
      return .success(isSame ? nil : change)
    } catch {
      return .failure(error)
    }
  }

  /// The earlier names of later reports that have another now.
  private func formerNames() -> [String: String] {
    let old = earlier.keys.filter { later[$0] == nil }.sorted()
    let new = later.keys.filter { earlier[$0] == nil }.sorted()
    guard !old.isEmpty, !new.isEmpty else { return [:] }
    var nameOfContent: [String: String] = [:]
    for name in old {
      guard let path = earlier[name], let hash = ReportFile.sourceHash(of: path) else { continue }
      nameOfContent[hash] = name
    }
    var former: [String: String] = [:]
    for name in new {
      guard let path = later[name], let hash = ReportFile.sourceHash(of: path) else { continue }
      former[name] = nameOfContent.removeValue(forKey: hash)
    }
    return former
  }
}
