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
    /// All names, plurals too.
    public var names: [String]

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

  /// Keys: `list` of `code`, `kind`, `naming`, `units`, `names`, `implied_by`; `joint`; `staff`.
  init(_ reader: ProfileReader) throws(ProfileError) {
    try reader.allow("list", "joint", "staff")
    var organisations: [Organisation] = []
    var names: [(phrase: String, value: Int)] = []
    var implied: [(phrase: String, value: Int)] = []
    for (index, entry) in try reader.required("list").elements().enumerated() {
      try entry.allow("code", "kind", "naming", "units", "names", "implied_by")
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
      names: [code] + (try entry.strings("names")))
  }

  /// A name and its plural or possessive, which fold alike: "CRCs", "CRC’s".
  private static func forms(of name: String) -> [String] { [name, name + "s"] }
}
