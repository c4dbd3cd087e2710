/// Scores the reports of a folder against all gold of some folders.
public struct EvaluationRun: Sendable {
  /// Folders of gold.
  public var goldFolders: [String]
  /// The output of a build, or a folder of reports.
  public var reportsFolder: String

  /// Makes a run.
  public init(goldFolders: [String], reportsFolder: String) {
    self.goldFolders = goldFolders
    self.reportsFolder = reportsFolder
  }

  /// What a run came to: scores, and what could not be scored.
  public struct Outcome: Sendable {
    /// The scores of all reports that could be scored.
    public var result: EvaluationResult
    /// One error for every gold file or folder that could not be used.
    public var failures: [EvaluationError]
  }

  /// Scores every gold file; trouble with one leaves the others alone.
  public func outcome() -> Outcome {
    var outcome = Outcome(result: EvaluationResult(reports: []), failures: [])
    let reports: ReportFolder
    do throws(EvaluationError) {
      reports = try ReportFolder(reportsFolder)
    } catch {
      outcome.failures = [error]
      return outcome
    }
    for folder in goldFolders {
      do throws(EvaluationError) {
        for gold in try GoldFile.files(in: folder) {
          do throws(EvaluationError) {
            outcome.result.reports.append(try Self.score(gold, in: reports))
          } catch {
            outcome.failures.append(error)
          }
        }
      } catch {
        outcome.failures.append(error)
      }
    }
    return outcome
  }

  private static func score(
    _ gold: GoldFile, in reports: ReportFolder
  ) throws(EvaluationError) -> ReportScore {
    let records = try JSONFile.read(gold.recordsPath)
    guard records.isObject else {
      throw EvaluationError(
        code: .unexpectedShape, file: gold.recordsPath, message: "not gold: the JSON is no object")
    }
    let report = try reports.report(named: gold.name)
    let pages = JSONFile.exists(gold.pagesPath) ? try JSONFile.read(gold.pagesPath) : nil
    var text: (report: String, gold: String)?
    if JSONFile.exists(gold.textPath), let read = try reports.text(of: report) {
      text = (report: read, gold: try JSONFile.text(gold.textPath))
    }
    return ReportScorer.score(
      name: gold.name, report: report.json, gold: records, pages: pages, text: text)
  }
}
