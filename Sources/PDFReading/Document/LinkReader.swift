import CPoppler

/// Reads links and resolves their targets.
struct LinkReader {
  let document: DocumentHandle

  /// The link areas of a page: those that lead to an address or to a page. Other actions are left alone.
  func links(of page: PageHandle) -> [Link] {
    let mappings = poppler_page_get_link_mapping(page.pointer)
    defer { poppler_page_free_link_mapping(mappings) }
    let height = page.size.height
    var links: [Link] = []
    var node = mappings
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let mapping = data.assumingMemoryBound(to: PopplerLinkMapping.self).pointee
      guard let action = mapping.action else { continue }
      let uri = Self.uri(of: action)
      let target = targetPage(of: action)
      if uri == nil && target == nil { continue }
      let area = mapping.area
      // Poppler turns link areas upright but counts them from the bottom.
      let box = Box(
        x0: min(area.x1, area.x2), y0: height - max(area.y1, area.y2),
        x1: max(area.x1, area.x2), y1: height - min(area.y1, area.y2))
      links.append(Link(box: box, uri: uri, targetPage: target))
    }
    // Poppler lists the last one first.
    return links.reversed()
  }

  private static func uri(of action: UnsafePointer<PopplerAction>) -> String? {
    guard action.pointee.type == POPPLER_ACTION_URI, let uri = action.pointee.uri.uri else {
      return nil
    }
    return String(cString: uri)
  }

  /// 1-based page that an action inside the document leads to.
  func targetPage(of action: UnsafePointer<PopplerAction>) -> Int? {
    guard action.pointee.type == POPPLER_ACTION_GOTO_DEST,
      let destination = action.pointee.goto_dest.dest
    else { return nil }
    if destination.pointee.type == POPPLER_DEST_NAMED {
      guard let name = destination.pointee.named_dest,
        let found = poppler_document_find_dest(document.pointer, name)
      else { return nil }
      defer { poppler_dest_free(found) }
      return found.pointee.page_num > 0 ? Int(found.pointee.page_num) : nil
    }
    return destination.pointee.page_num > 0 ? Int(destination.pointee.page_num) : nil
  }
}
