internal import FoundationEssentials
public import ReportModel

// Apart from the writer: whoever only writes does not call into Foundation.
extension Report {
  /// Reads the bytes of a report's JSON.
  ///
  /// - Throws: `ExportError` with code `unreadable`, which names the member that is wrong.
  public init(json: [UInt8], file: String = "-") throws(ExportError) {
    do {
      self = try JSONDecoder().decode(Report.self, from: Data(json))
    } catch let error as DecodingError {
      throw ExportError(code: .unreadable, file: file, message: error.explanation)
    } catch {
      throw ExportError(code: .unreadable, file: file, message: "\(error)")
    }
  }
}

extension DecodingError {
  /// What is wrong and where, as one sentence.
  fileprivate var explanation: String {
    switch self {
    case .keyNotFound(let key, let context):
      "\(Self.path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(Self.path(context.codingPath)): \(context.debugDescription)"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "not a report of this version: \(context.debugDescription)"
        : "\(Self.path(context.codingPath)): \(context.debugDescription)"
    @unknown default: "\(self)"
    }
  }

  /// "tables[3].rows".
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}
