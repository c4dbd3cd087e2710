extension AtomFeed {
  /// The feed as XML in UTF-8; empty where there is no memory for it.
  public func xml() -> [UInt8] {
    guard let writer = XMLWriter() else { return [] }
    writer.begin("feed")
    writer.attribute("xmlns", "http://www.w3.org/2005/Atom")
    writer.element("id", id)
    writer.element("title", title)
    writer.element("updated", updated)
    // An entry whose author is not known takes the feed's.
    writer.begin("author")
    writer.element("name", generator.name)
    writer.end()
    writer.write(Link(relation: "self", type: "application/atom+xml", target: link))
    writer.begin("generator")
    writer.attribute("version", generator.version)
    writer.text(generator.name)
    writer.end()
    for entry in entries { writer.write(entry) }
    writer.end()
    return writer.finish()
  }
}

extension XMLWriter {
  /// Writes an element that holds a text.
  fileprivate func element(_ name: StaticString, _ content: String) {
    begin(name)
    text(content)
    end()
  }

  fileprivate func write(_ link: AtomFeed.Link) {
    begin("link")
    attribute("rel", link.relation)
    attribute("type", link.type)
    attribute("href", link.target)
    end()
  }

  fileprivate func write(_ entry: AtomFeed.Entry) {
    begin("entry")
    element("id", entry.id)
    element("title", entry.title)
    element("updated", entry.updated)
    if let published = entry.published { element("published", published) }
    if let author = entry.author {
      begin("author")
      element("name", author)
      end()
    }
    for category in entry.categories {
      begin("category")
      attribute("term", category)
      end()
    }
    for link in entry.links { write(link) }
    begin("content")
    attribute("type", "text")
    text(entry.content)
    end()
    end()
  }
}
