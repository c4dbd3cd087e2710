public import ReportModel

/// The bodies that reports are about or address.
public struct OrganisationVocabulary: Sendable {
  /// One body, or one kind of body.
  public struct Organisation: Sendable {
    /// Short code in the output: "CRC".
    public var code: String
    /// What a provider of this sort is, nil where it is never one.
    public var providerKind: Provider.Kind?
    /// How one provider is named: "{name} CRC", "NPS {name}".
    public var naming: String?
    /// Words between a provider's own name and the body's: "division", "region".
    public var units: PhraseSet
    /// All names; plurals and possessives are known from them.
    public var names: [String]
    /// Words that mean the body only where somebody is addressed: "division".
    public var aliases: [String]

    /// Whether a provider's own name stands behind the body's: "NPS North West".
    var isNamedBehind: Bool { naming.map { !$0.hasPrefix(Self.slot) } ?? false }

    /// The full name of a provider with an own name.
    func fullName(_ name: String) -> String {
      naming?.replacing(Self.slot, with: name) ?? name
    }

    static let slot = "{name}"
  }

  /// In the order in which the output lists them.
  public var organisations: [Organisation]
  /// Places in `organisations` by name.
  public var names: PhraseTable<Int>
  /// Words of chapter headings that mean a body without naming it: work in court is the NPS's.
  public var implied: PhraseTable<Int>
  /// Headings that mean all providers of a report: "working together".
  public var joint: PhraseSet
  /// People who belong to the body named beside them and are no addressee of their own: "managers".
  public var staff: PhraseSet
  /// Words between bodies that are addressed together: "and".
  public var joiners: PhraseSet
  /// Words before a body that are no part of its name: "the", "all".
  public var determiners: PhraseSet
  /// Words behind a body that are no part of its name: "jointly".
  public var adverbs: PhraseSet
  /// Words that start an aside and no body: "where" possible.
  public var asides: PhraseSet
  /// Words that stand among bodies and staff: "in", "senior".
  public var around: PhraseSet

  /// Last words of bodies that are called after places: "Norland and Fens region" is one.
  public var areaBodies: PhraseSet

  /// Keys: `list` of `code`, `kind`, `naming`, `units`, `names`, `aliases`, `implied_by`; `joint`, `staff`,
  /// `joiners`, `determiners`, `adverbs`, `asides`, `around`, `area_bodies`.
  init(_ reader: ProfileReader) throws(ProfileError) {
    try reader.allow(
      "list", "joint", "staff", "joiners", "determiners", "adverbs", "asides", "around",
      "area_bodies")
    var organisations: [Organisation] = []
    var names: [(phrase: String, value: Int)] = []
    var implied: [(phrase: String, value: Int)] = []
    for (index, entry) in try reader.required("list").elements().enumerated() {
      try entry.allow("code", "kind", "naming", "units", "names", "aliases", "implied_by")
      let organisation = try Self.organisation(entry)
      for name in organisation.names { names += Self.forms(of: name).map { ($0, index) } }
      for phrase in try entry.strings("implied_by") { implied.append((phrase, index)) }
      organisations.append(organisation)
    }
    self.organisations = organisations
    self.names = PhraseTable(names)
    self.implied = PhraseTable(implied)
    joint = try reader.phrases("joint")
    staff = try reader.phrases("staff")
    joiners = try reader.phrases("joiners")
    determiners = try reader.phrases("determiners")
    adverbs = try reader.phrases("adverbs")
    asides = try reader.phrases("asides")
    around = try reader.phrases("around")
    areaBodies = try reader.phrases("area_bodies")
  }

  /// Place of the body that a provider is.
  func index(of kind: Provider.Kind) -> Int? {
    organisations.firstIndex { $0.providerKind == kind }
  }

  /// Names and aliases, with more names given.
  func addresseeNames(adding own: [(phrase: String, value: Int)]) -> PhraseTable<Int> {
    var phrases = own
    for (index, organisation) in organisations.enumerated() {
      for name in organisation.names + organisation.aliases {
        phrases += Self.forms(of: name).map { ($0, index) }
      }
    }
    return PhraseTable(phrases)
  }

  /// Codes of the bodies named in a text, in the profile's order.
  public func codes(in text: FoldedText) -> [String] {
    codes(names.matches(in: text).map(\.value))
  }

  /// Codes of bodies, each once, in the profile's order.
  func codes(_ indices: some Sequence<Int>) -> [String] {
    Set(indices).sorted().map { organisations[$0].code }
  }

  private static func organisation(_ entry: ProfileReader) throws(ProfileError) -> Organisation {
    let code = try entry.required("code").string()
    var kind: Provider.Kind?
    if let reader = entry.optional("kind") { kind = try reader.choice() }
    let naming = entry.optional("naming")
    if let naming, !(try naming.string()).contains(Organisation.slot) {
      throw naming.error(.badValue, "`naming` must contain {name}")
    }
    return Organisation(
      code: code, providerKind: kind, naming: try naming?.string(),
      units: try entry.phrases("units"),
      names: [code] + (try entry.strings("names")), aliases: try entry.strings("aliases"))
  }

  /// A name and its plural or possessive, which fold alike: "CRCs", "CRC’s".
  private static func forms(of name: String) -> [String] { [name, name + "s"] }
}
