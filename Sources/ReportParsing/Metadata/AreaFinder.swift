/// Finds the area that a report is about.
struct AreaFinder {
  let profile: Profile

  /// What the title says behind words such as "probation work in"; else the own name of the one provider
  /// that the title names.
  func area(
    title: String?, providers: [ProviderFinder.Named], source: ReportFamily.ProviderSource?
  ) -> String? {
    guard let title else { return nil }
    let folded = FoldedText(title)
    if let match = profile.metadata.areaAfter.firstMatch(in: folded) {
      let rest = Substring(title.utf8.dropFirst(folded.offsets[match.range.upperBound]))
      let area = rest.drop { !$0.isLetter }
      if !area.isEmpty { return String(area) }
    }
    guard source == .title, providers.count == 1 else { return nil }
    return providers.first?.ownName
  }
}
