public import ReportModel

/// Makes the id of a report.
public enum ReportNaming {
  /// "hmip-2017-02-greater-manchester": inspectorate, date, area, or else the title; where the report
  /// does not say who published it and when, the name of the file.
  public static func id(metadata: Metadata, source: Source, profile: Profile) -> String {
    let code = profile.inspectorates.first { $0.name == metadata.inspectorate }?.code
    let subject = (metadata.area ?? metadata.title).map(slug)
    guard let code, let published = metadata.published, let subject, !subject.isEmpty else {
      return id(file: source.file)
    }
    return "\(code)-\(published)-\(subject)"
  }

  /// The id of a report that says too little of itself: the name of its file.
  public static func id(file: String) -> String {
    let name = slug(stem(file))
    return name.isEmpty ? "report" : name
  }

  /// File name without folders and ending.
  private static func stem(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// Words joined by hyphens, at most eight.
  static func slug(_ text: String) -> String {
    FoldedText(text).string.split(separator: " ").prefix(8).joined(separator: "-")
  }
}
