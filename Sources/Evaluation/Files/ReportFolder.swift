/// A folder of reports: the output of a build (`reports/` and `text/` in it), or just JSON files.
struct ReportFolder {
  /// A report with the path that it was read from.
  struct Found {
    var path: String
    var json: JSONValue
  }

  private let path: String
  private let reportsPath: String
  private let names: [String]

  private static let suffix = ".json"

  /// Looks into the folder; no report is read yet.
  init(_ path: String) throws(EvaluationError) {
    self.path = path
    let inside = "\(path)/reports"
    reportsPath = JSONFile.exists(inside) ? inside : path
    names = try JSONFile.names(in: reportsPath).filter { $0.hasSuffix(Self.suffix) }
      .map { String($0.dropLast(Self.suffix.count)) }
  }

  /// The report of a name: the one named exactly so, or made from `NAME.pdf`, or the only one
  /// whose name begins so.
  func report(named name: String) throws(EvaluationError) -> Found {
    if names.contains(name) { return try read(name) }
    var unreadable: EvaluationError?
    for candidate in names {
      do throws(EvaluationError) {
        let found = try read(candidate)
        if found.sourceName == "\(name).pdf" { return found }
      } catch {
        // Another report's trouble: told only where this report is not found elsewhere.
        unreadable = unreadable ?? error
      }
    }
    let beginningSo = names.filter { $0.hasPrefix(name) }
    if beginningSo.count == 1 { return try read(beginningSo[0]) }
    if let unreadable { throw unreadable }
    throw EvaluationError(
      code: .noReport, file: name,
      message: "no report of that name in \(reportsPath): build it from \(name).pdf")
  }

  /// The reading-order text beside a report; nil where there is none.
  func text(of report: Found) throws(EvaluationError) -> String? {
    let textPath = "\(path)/text/\(report.identifier).txt"
    return JSONFile.exists(textPath) ? try JSONFile.text(textPath) : nil
  }

  private func read(_ name: String) throws(EvaluationError) -> Found {
    let file = "\(reportsPath)/\(name)\(Self.suffix)"
    let json = try JSONFile.read(file)
    guard json.isObject else {
      throw EvaluationError(
        code: .unexpectedShape, file: file, message: "not a report: the JSON is no object")
    }
    return Found(path: file, json: json)
  }
}

extension ReportFolder.Found {
  /// The name of the PDF without its folder.
  var sourceName: String? {
    json["source"]?["file"]?.text?.split(separator: "/").last.map(String.init)
  }

  /// The report's id, or the name of its file where it states none.
  var identifier: String {
    let fileName = path.split(separator: "/").last ?? ""
    return json["id"]?.text ?? String(fileName.dropLast(".json".count))
  }
}
