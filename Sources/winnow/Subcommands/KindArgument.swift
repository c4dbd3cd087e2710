import ArgumentParser
import ReportModel

/// A kind of record as a user names it: "recommendations", "recommendation", "key-fact".
struct KindArgument: ExpressibleByArgument {
  let kind: RecordKind

  init?(argument: String) {
    let name = argument.lowercased().replacing("-", with: "_")
    let found = RecordKind.allCases.first { $0.rawValue == name || $0.singular == name }
    guard let found else { return nil }
    kind = found
  }

  static var allValueStrings: [String] { RecordKind.allCases.map(\.rawValue) }
}
