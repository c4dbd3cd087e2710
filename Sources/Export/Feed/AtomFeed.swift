/// A feed as a news reader takes it: Atom (RFC 4287).
public struct AtomFeed: Sendable {
  /// One thing that is new.
  public struct Entry: Sendable {
    /// An IRI that is this entry's for ever.
    public var id: String
    /// One line.
    public var title: String
    /// RFC 3339 date and time.
    public var updated: String
    /// RFC 3339 date and time; nil where it is not known.
    public var published: String?
    /// Who says it.
    public var author: String?
    /// What it is about, for filters.
    public var categories: [String]
    /// Where the data stand, from the feed's own place.
    public var links: [Link]
    /// The words; paragraphs are parted by a blank line.
    public var content: String

    /// Makes an entry.
    public init(
      id: String, title: String, updated: String, published: String? = nil, author: String? = nil,
      categories: [String] = [], links: [Link] = [], content: String
    ) {
      self.id = id
      self.title = title
      self.updated = updated
      self.published = published
      self.author = author
      self.categories = categories
      self.links = links
      self.content = content
    }
  }

  /// Where something stands.
  public struct Link: Sendable {
    /// "alternate", "related", "self".
    public var relation: String
    /// Media type.
    public var type: String
    /// IRI, or path from the feed's own place.
    public var target: String

    /// Makes a link.
    public init(relation: String, type: String, target: String) {
      self.relation = relation
      self.type = type
      self.target = target
    }
  }

  /// An IRI that is this feed's for ever.
  public var id: String
  /// One line.
  public var title: String
  /// RFC 3339 date and time.
  public var updated: String
  /// Name of the program, and its version.
  public var generator: (name: String, version: String)
  /// The feed's own place.
  public var link: String
  /// What is new, newest first.
  public var entries: [Entry]

  /// Makes a feed.
  public init(
    id: String, title: String, updated: String, generator: (name: String, version: String),
    link: String, entries: [Entry]
  ) {
    self.id = id
    self.title = title
    self.updated = updated
    self.generator = generator
    self.link = link
    self.entries = entries
  }
}
