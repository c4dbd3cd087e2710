import Layout

/// The clues of several profiles, looked for in one walk over the first pages.
struct EvidenceIndex: Sendable {
  /// A clue with the profile that it speaks for.
  private struct Place: Sendable {
    var profile: Int
    var clue: Int
    var phrase: String
  }

  /// What was found for one profile.
  struct Finding {
    /// Sum of the weights.
    var score = 0
    /// The phrases found, in the profile's order of clues.
    var clues: [ProfileChoice.Clue] = []
  }

  private var tables: [ProfileEvidence.Place: PhraseTable<[Place]>] = [:]
  private let evidence: [ProfileEvidence?]

  init(_ evidence: [ProfileEvidence?]) {
    self.evidence = evidence
    for kind in ProfileEvidence.Place.allCases {
      // Several profiles may count the same phrase.
      var places: [String: [Place]] = [:]
      var order: [String] = []
      for (profile, clues) in evidence.enumerated() {
        for (clue, entry) in (clues?.clues ?? []).enumerated() where entry.place == kind {
          for phrase in entry.phrases {
            let key = FoldedText(phrase).string
            if places[key] == nil { order.append(key) }
            places[key, default: []].append(Place(profile: profile, clue: clue, phrase: phrase))
          }
        }
      }
      tables[kind] = PhraseTable(order.map { ($0, places[$0] ?? []) })
    }
  }

  /// What speaks for each profile.
  func findings(in document: Document) -> [Finding] {
    let front = EvidenceText(document)
    var found: [[Int: String]] = Array(repeating: [:], count: evidence.count)
    for (kind, texts) in [
      (ProfileEvidence.Place.cover, front.cover), (.firstPages, front.firstPages),
      (.metadata, front.metadata),
    ] {
      guard let table = tables[kind], !table.isEmpty else { continue }
      for text in texts {
        // A longer phrase of one profile may hide a shorter one of another, so all starts are tried.
        for match in table.allMatches(in: text) {
          for place in match.value where found[place.profile][place.clue] == nil {
            found[place.profile][place.clue] = place.phrase
          }
        }
      }
    }
    return evidence.indices.map { profile in
      var finding = Finding()
      for (index, clue) in (evidence[profile]?.clues ?? []).enumerated() {
        guard let phrase = found[profile][index] else { continue }
        finding.score += clue.weight
        finding.clues.append(
          ProfileChoice.Clue(phrase: phrase, place: clue.place, weight: clue.weight))
      }
      return finding
    }
  }
}

/// The texts among which evidence is looked for.
private struct EvidenceText {
  var cover: [FoldedText] = []
  var firstPages: [FoldedText] = []
  var metadata: [FoldedText] = []

  /// Cover, imprint and what follows: some publishers put an empty page and a half-title before it.
  private static let pages = 4
  /// A page with fewer words leaves the rest of the cover to the next.
  private static let fewWords = 8

  init(_ document: Document) {
    var seen: [Int] = []
    var perPage: [Int: [String]] = [:]
    for block in document.blocks {
      let texts = Self.texts(of: block)
      guard !texts.isEmpty else { continue }
      if perPage[block.page] == nil {
        guard seen.count < Self.pages else { break }
        seen.append(block.page)
      }
      perPage[block.page, default: []] += texts
    }
    for line in document.furniture + document.footnotes.flatMap(\.lines) {
      if seen.contains(line.page) { perPage[line.page, default: []].append(line.text) }
    }
    var coverWords = 0
    for page in seen {
      // Names are broken over lines on covers: all of the page is one text.
      let text = (perPage[page] ?? []).joined(separator: " ")
      let folded = FoldedText(text)
      // A page with a place's name or nothing else but a picture is no more than half of a cover.
      if coverWords < Self.fewWords {
        cover.append(folded)
        coverWords += text.split(separator: " ").count
      }
      firstPages.append(folded)
    }
    metadata = [document.info.title, document.info.author].compactMap { $0.map { FoldedText($0) } }
  }

  private static func texts(of block: Block) -> [String] {
    var texts = block.content.isEmpty ? [] : [block.text]
    for child in block.children { texts += Self.texts(of: child) }
    if let grid = block.table { texts += grid.cells.map(\.content.text) }
    return texts
  }
}
