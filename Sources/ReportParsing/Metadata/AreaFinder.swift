/// Finds the area that a report is about.
struct AreaFinder {
  let profile: Profile

  /// The own name of the one provider that the title names, or what the title says behind words such as
  /// "probation work in".
  func area(
    title: String?, providers: [ProviderFinder.Named], source: ReportFamily.ProviderSource?
  ) -> String? {
    guard let title else { return nil }
    // "An inspection of probation services in: Kent, Surrey and Sussex CRC" names the provider.
    if source == .title, providers.count == 1 { return providers.first?.ownName }
    let folded = FoldedText(title)
    if let match = profile.metadata.areaAfter.firstMatch(in: folded) {
      let rest = Substring(title.utf8.dropFirst(folded.offsets[match.range.upperBound]))
      let area = rest.drop { !$0.isLetter }
      if !area.isEmpty { return String(area) }
    }
    return nil
  }
}
