/// Texts that many reports have in common, each kept once: names of measures, captions, domains.
struct TextPool: Sendable {
  private var texts: Set<String> = []

  /// The same text, as it is kept.
  mutating func share(_ text: inout String) {
    // Up to this length a text stands in its variable and has no place of its own.
    guard text.utf8.count > 15 else { return }
    text = texts.insert(text).memberAfterInsert
  }

  /// The same text, as it is kept.
  mutating func share(_ text: inout String?) {
    guard var known = text else { return }
    share(&known)
    text = known
  }
}

extension ReportDigest {
  /// Shares the texts that other digests have too. A digest that was read back has a copy of each, for every
  /// line that it stands in.
  mutating func share(_ pool: inout TextPool) {
    pool.share(&framework)
    for place in scores.indices {
      pool.share(&scores[place].domain)
      pool.share(&scores[place].name)
      pool.share(&scores[place].rowLabel)
      pool.share(&scores[place].columnLabel)
      pool.share(&scores[place].tableCaption)
      pool.share(&scores[place].rating)
      pool.share(&scores[place].previousLabel)
      pool.share(&scores[place].previousPrinted)
      pool.share(&scores[place].previousRating)
    }
    for place in themes.indices {
      themes[place].reportID = reportID
      pool.share(&themes[place].theme)
    }
    for place in enablerBarriers.indices { pool.share(&enablerBarriers[place].domain) }
  }
}

/// The digests of a corpus that are being gathered.
public struct DigestCollection: Sendable {
  /// The digests so far.
  public private(set) var digests: [ReportDigest] = []
  private var pool = TextPool()

  /// An empty collection.
  public init() {}

  /// Adds a digest.
  public mutating func append(_ digest: ReportDigest) {
    digests.append(digest)
    digests[digests.count - 1].share(&pool)
  }
}
