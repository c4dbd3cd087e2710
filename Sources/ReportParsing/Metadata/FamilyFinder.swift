/// Tells what kind of report it is.
struct FamilyFinder {
  let outline: SectionOutline
  let profile: Profile

  /// The family for which most speaks: a phrase on the cover counts most, each heading less, and the first
  /// pages least. Nil where nothing speaks for any.
  func family(cover: String, front: FrontMatter) -> ReportFamily? {
    let cover = FoldedText(cover)
    let texts = front.texts
    let scores = profile.families.map { family in
      let onCover = family.cover.matches(in: cover).count
      let headings = outline.entries.count { family.headings.occurs(in: $0.folded) }
      let inText = texts.count { family.text.occurs(in: $0) }
      return onCover * 6 + min(headings, 4) * 2 + min(inText, 2)
    }
    guard let best = scores.max(), best > 1, let index = scores.firstIndex(of: best) else {
      return nil
    }
    return profile.families[index]
  }
}
