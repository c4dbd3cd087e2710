/// What is fed with broken input.
enum FuzzKind: String, CaseIterable {
  /// A PDF, through the whole road.
  case pdf
  /// The pages of a good PDF, moved about after they were read: layout, recognisers, exports.
  case pages
  /// A profile.
  case profile
  /// A report's JSON.
  case report
  /// A gold file.
  case gold

  /// Ending of its files.
  var ending: String {
    switch self {
    case .pdf: "pdf"
    case .pages: "pages"
    case .profile: "yaml"
    case .report, .gold: "json"
    }
  }
}

/// One input.
struct FuzzCase {
  var kind: FuzzKind
  var bytes: [UInt8]
  /// What it was made from.
  var origin: String
}
