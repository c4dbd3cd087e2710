public import Layout

/// The profiles among which a document's is chosen: those given, and those that come with the program.
///
/// Of a profile only the head is read until it is wanted. Copies share what they have read.
public struct ProfileSet: Sendable {
  /// Those given first: they win where equally much speaks for two.
  private let sources: [ProfileSource]
  /// How many of the sources were given.
  private let givenCount: Int
  /// Name of the profile by which every document is read; nil where each one's is chosen.
  public let fixedName: String?
  private let cache = ProfileCache()

  /// The profiles that come with the program, and more. Those given are read whole, so that a slip in one
  /// is told before anything is read by it; `fixed` names the one to use for every document.
  public init(adding given: [ProfileSource] = [], fixed: String? = nil) throws(ProfileError) {
    sources = given + ProfileSource.builtIn
    givenCount = given.count
    fixedName = fixed
    for index in given.indices { _ = try profile(at: index) }
  }

  /// Those given besides those that come with the program.
  public var given: [ProfileSource] { Array(sources.prefix(givenCount)) }

  /// Names of all, in the order of the set, each once.
  public var names: [String] {
    get throws(ProfileError) {
      var names: [String] = []
      for index in sources.indices {
        let name = try name(at: index)
        if !names.contains(name) { names.append(name) }
      }
      return names
    }
  }

  /// Names of those that come with the program.
  public static let builtInNames = ProfileSource.builtIn.map(\.stem)

  /// The name that a profile gives itself.
  public static func name(of source: ProfileSource) throws(ProfileError) -> String {
    try ProfileHead(source).name
  }

  /// Whether there is a profile of the name.
  public func contains(_ name: String) throws(ProfileError) -> Bool {
    try index(of: name) != nil
  }

  /// The profile of a name, read whole; nil where there is none.
  public func profile(named name: String) throws(ProfileError) -> Profile? {
    guard let index = try index(of: name) else { return nil }
    return try profile(at: index)
  }

  /// The profile to read a document by: the one that was fixed, or the one for which most speaks on the
  /// document's first pages, or the one that fits any report.
  public func choose(for document: Document) throws(ProfileError) -> ProfileChoice {
    if let fixedName, let profile = try profile(named: fixedName) {
      return ProfileChoice(profile: profile, score: nil, candidates: [])
    }
    let heads = try heads()
    let index = cache.index { EvidenceIndex(heads.map(\.evidence)) }
    let findings = index.findings(in: document)
    var best: Int?
    var candidates: [ProfileChoice.Candidate] = []
    for (place, head) in heads.enumerated() {
      let score = findings[place].score
      candidates.append(
        ProfileChoice.Candidate(
          name: head.name, score: score, least: head.evidence?.least, clues: findings[place].clues))
      // Of two with one name the first stands for both.
      guard let least = head.evidence?.least, score >= least,
        !heads[..<place].contains(where: { $0.name == head.name })
      else { continue }
      if best.map({ score > findings[$0].score }) ?? true { best = place }
    }
    let chosen = best ?? sources.count - 1
    return ProfileChoice(
      profile: try profile(at: chosen), score: findings[chosen].score, candidates: candidates)
  }

  /// What the choice depends on, as bytes: a choice may differ only where these do. The text of the chosen
  /// profile is `Profile.identity`.
  public var evidenceIdentity: [UInt8] {
    get throws(ProfileError) {
      if let fixedName { return Array("fixed \(fixedName)".utf8) }
      return try heads().flatMap { $0.bytes + [0] }
    }
  }
}

// MARK: - Reading

extension ProfileSet {
  private func name(at index: Int) throws(ProfileError) -> String {
    // Those that come with the program are named like their files, which need not be read for it.
    index >= givenCount ? sources[index].stem : try head(at: index).name
  }

  private func index(of name: String, behind: Int = -1) throws(ProfileError) -> Int? {
    for index in sources.indices where index > behind {
      if try self.name(at: index) == name { return index }
    }
    return nil
  }

  private func heads() throws(ProfileError) -> [ProfileHead] {
    var heads: [ProfileHead] = []
    for index in sources.indices { heads.append(try evidentHead(at: index)) }
    return heads
  }

  private func head(at index: Int) throws(ProfileError) -> ProfileHead {
    if let head = cache.head(at: index) { return head }
    let head = try ProfileHead(sources[index])
    cache.keep(head, at: index)
    return head
  }

  /// A head with the evidence that it takes over: that of the profile of its own name that it builds on.
  private func evidentHead(at index: Int) throws(ProfileError) -> ProfileHead {
    var head = try head(at: index)
    var place = index
    while head.evidence == nil, head.parent == head.name,
      let below = try self.index(of: head.name, behind: place)
    {
      place = below
      head.evidence = try self.head(at: below).evidence
    }
    return head
  }

  private func profile(at index: Int) throws(ProfileError) -> Profile {
    if let profile = cache.profile(at: index) { return profile }
    let profile = try Profile(try chain(from: index))
    cache.keep(profile, at: index)
    return profile
  }

  /// A profile's source and those that it builds on, the nearest first.
  private func chain(from index: Int) throws(ProfileError) -> [ProfileSource] {
    var chain = [index]
    var head = try head(at: index)
    while let parent = head.parent {
      let last = chain[chain.count - 1]
      // A profile may build on another of its own name, which stands behind it.
      let behind = parent == head.name ? last : -1
      guard let next = try self.index(of: parent, behind: behind) else {
        throw ProfileError(
          code: .badValue, file: sources[last].file, line: head.parentLine,
          message: "`extends` names no profile: `\(parent)`; known: "
            + (try names).joined(separator: ", "))
      }
      guard !chain.contains(next) else {
        throw ProfileError(
          code: .badValue, file: sources[last].file, line: head.parentLine,
          message: "`extends` leads back to `\(parent)`: profiles cannot build on each other")
      }
      chain.append(next)
      head = try self.head(at: next)
    }
    return chain.map { sources[$0] }
  }
}
