import Layout
import ReportModel

/// Finds the organisations that a report is about.
struct ProviderFinder {
  /// A provider with what distinguishes it from others of its kind.
  struct Named {
    var provider: Provider
    /// "North West" of "NPS North West".
    var ownName: String
  }

  let document: Document
  let outline: SectionOutline
  let profile: Profile

  /// Providers in order of their first naming.
  func providers(title: String?, source: ReportFamily.ProviderSource?) -> [Named] {
    let inTitle = title.map { names(in: [$0]) } ?? []
    switch source {
    case .title where !inTitle.isEmpty: return inTitle.map(named)
    case .title, .mostNamed: return mostNamed()
    case .methodology: return names(in: methodologyTexts).map(named)
    case nil: return inTitle.map(named)
    }
  }

  /// One provider of each kind, if it is named twice or as a division.
  private func mostNamed() -> [Named] {
    let pages = Self.frontPages
    let front = document.blocks.lazy.filter { $0.page <= pages }
    let found = names(in: front.flatMap { [$0.text] + ($0.table?.cells.map(\.content.text) ?? []) })
    return profile.organisations.organisations.indices.compactMap { organisation in
      let candidates = Self.whole(found.filter { $0.organisation == organisation })
      // A name met once may be a neighbour's, unless there is no other.
      guard let best = candidates.max(by: { $0.count < $1.count }),
        best.count > 1 || candidates.count == 1
      else { return nil }
      return named(best)
    }
  }

  /// Names with what was counted for their endings: "Eastmarch" is what a line break left of "Norland &
  /// Eastmarch".
  private static func whole(_ names: [Found]) -> [Found] {
    func isPart(_ short: Found, of long: Found) -> Bool { long.name.hasSuffix(" \(short.name)") }
    return names.compactMap { name in
      // "Structure of Norland & Eastmarch" is met once, and the shorter name often.
      let isCut = names.contains { isPart(name, of: $0) && $0.count >= name.count }
      let isOverlong = names.contains { isPart($0, of: name) && $0.count > name.count }
      guard !isCut, !isOverlong else { return nil }
      var name = name
      for other in names where isPart(other, of: name) || isPart(name, of: other) {
        name.count += other.count
      }
      return name
    }
  }

  /// Foreword, summary and key facts name whom the report is about; later chapters name neighbours.
  private static let frontPages = 15

  private var methodologyTexts: [String] {
    document.blocks.indices.filter { index in
      outline.chain(to: outline.entryOfBlock[index]).contains {
        profile.headings.kinds(of: outline.entries[$0].folded).contains(.methodology)
      }
    }.map { document.blocks[$0].text }
  }

  private func named(_ found: Found) -> Named {
    let organisation = profile.organisations.organisations[found.organisation]
    let name = organisation.fullName(found.name)
    return Named(
      provider: Provider(
        id: ReportNaming.slug(name), name: name, kind: organisation.providerKind ?? .other),
      ownName: found.name)
  }
}

// MARK: - Names in texts

extension ProviderFinder {
  /// A name met in the texts.
  struct Found {
    /// Place of the kind of body in the profile.
    var organisation: Int
    var name: String
    /// How often it was met; a naming with "division" counts twice.
    var count: Int
  }

  /// All names in texts, in order of first naming.
  func names(in texts: some Sequence<String>) -> [Found] {
    var found: [Found] = []
    for text in texts where !text.isEmpty {
      let folded = FoldedText(text)
      let matches = profile.organisations.names.matches(in: folded)
      for (place, match) in matches.enumerated() {
        let surroundings = Surroundings(
          text: text,
          previous: place == 0 ? 0 : folded.offsets[matches[place - 1].range.upperBound],
          start: folded.offsets[match.range.lowerBound],
          end: folded.offsets[match.range.upperBound],
          next: place + 1 == matches.count
            ? text.utf8.count : folded.offsets[matches[place + 1].range.lowerBound])
        add(surroundings, organisation: match.value, to: &found)
      }
    }
    return found
  }

  /// A body's name in a text, with the text to the bodies named before and after it.
  private struct Surroundings {
    var text: String
    var previous: Int
    var start: Int
    var end: Int
    var next: Int

    var before: Substring { slice(previous, start) }
    var name: Substring { slice(start, end) }
    var after: Substring { slice(end, next) }

    private func slice(_ lower: Int, _ upper: Int) -> Substring {
      let bytes = text.utf8
      let from = bytes.index(bytes.startIndex, offsetBy: lower)
      return text[from..<bytes.index(from, offsetBy: upper - lower)]
    }
  }

  private func add(_ place: Surroundings, organisation index: Int, to found: inout [Found]) {
    let organisation = profile.organisations.organisations[index]
    guard organisation.providerKind != nil, organisation.naming != nil else { return }
    // "CRCs" and "Companies" are many.
    if Self.isPlural(place.name) { return }
    let ignored = profile.metadata.notNames
    var name = ProviderName(
      before: PrintedWord.words(of: place.before), units: organisation.units,
      needsUnit: organisation.isNamedBehind, ignored: ignored)
    if name == nil, organisation.isNamedBehind, place.after.first == " " {
      name = ProviderName(
        after: PrintedWord.words(of: place.after), units: organisation.units, ignored: ignored)
    }
    guard let name else { return }
    let weight = name.hasUnit ? 2 : 1
    if let known = found.firstIndex(where: { $0.organisation == index && $0.name == name.name }) {
      found[known].count += weight
    } else {
      found.append(Found(organisation: index, name: name.name, count: weight))
    }
  }

  private static func isPlural(_ name: Substring) -> Bool {
    guard name.last == "s" else { return false }
    let before = name.dropLast().last
    return before?.isLetter ?? false
  }
}
