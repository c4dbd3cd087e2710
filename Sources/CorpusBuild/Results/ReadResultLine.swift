internal import Comparison
internal import FoundationEssentials
internal import ReportModel

/// A line of results that was read back.
struct ReadResultLine: Decodable {
  var file: String
  var status: String
  var id: String?
  var isNamedByFile: Bool?
  var sha256: String?
  var bytes: Int?
  var program: String?
  var profile: String?
  var profileIdentity: String?
  var nanoseconds: [String: Int]?
  var quality: ReportQuality?
  var text: String?
  var markdown: String?
  var report: Report?
  var failure: Failure?

  struct Failure: Decodable {
    var code: String
    var stage: BuildStage?
    var page: Int?
    var message: String
  }

  enum CodingKeys: String, CodingKey {
    case file, status, id, sha256, bytes, program, profile
    case isNamedByFile = "named_by_file"
    case profileIdentity = "profile_identity"
    case nanoseconds, quality, text, markdown, report, failure
  }

  /// Reads a line; throws what is wrong with it, in words.
  init(_ line: [UInt8]) throws(Trouble) {
    do {
      self = try JSONDecoder().decode(ReadResultLine.self, from: Data(line))
    } catch let error as DecodingError {
      throw Trouble(message: Self.words(error))
    } catch {
      throw Trouble(message: "\(error)")
    }
  }

  /// What is wrong with a line.
  struct Trouble: Error {
    var message: String
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "has no \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    @unknown default: "\(error)"
    }
  }

  /// Hash and size of the file, where it could be read.
  var fingerprint: FileFingerprint? {
    guard let sha256, let bytes else { return nil }
    return FileFingerprint(sha256: sha256, bytes: bytes)
  }

  /// The output of the document; a failure where there is none.
  func result(_ comparison: Comparison) -> DocumentResult? {
    if let failure {
      return DocumentResult(
        failure: BuildError(
          code: BuildError.Code(rawValue: failure.code), file: file, page: failure.page,
          message: failure.message, stage: failure.stage),
        sha256: sha256 ?? "")
    }
    guard let report, let text, let markdown, let sha256 else { return nil }
    var times = StageTimes()
    times.reading = .nanoseconds(nanoseconds?["reading"] ?? 0)
    times.layout = .nanoseconds(nanoseconds?["layout"] ?? 0)
    times.parsing = .nanoseconds(nanoseconds?["parsing"] ?? 0)
    times.writing = .nanoseconds(nanoseconds?["writing"] ?? 0)
    var record = ResultRecord(
      sha256: sha256, profile: profile, profileIdentity: profileIdentity,
      isNamedByFile: isNamedByFile ?? false, times: times)
    if let quality { record.quality = quality }
    return DocumentResult(
      report: report, text: Array(text.utf8), markdown: Array(markdown.utf8),
      comparison: comparison, record: record)
  }
}
