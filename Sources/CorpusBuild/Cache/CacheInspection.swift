internal import FoundationEssentials
internal import Glibc

/// What a cache holds, and the removal of what nobody needs.
public struct CacheInspection {
  /// What a cache holds.
  public struct Contents: Hashable, Sendable {
    /// Documents kept, and the bytes of their files.
    public var documents = 0
    /// Bytes that they take.
    public var bytes = 0
    /// Documents that no output's latest build uses.
    public var unused = 0
    /// Bytes that those take.
    public var unusedBytes = 0
    /// Outputs built with it, and how many documents of it each uses.
    public var outputs: [Output] = []
  }

  /// An output built with a cache.
  public struct Output: Hashable, Sendable {
    /// Its folder.
    public var folder: String
    /// How many of the documents it uses.
    public var documents: Int
    /// Whether the folder is there.
    public var exists: Bool
  }

  /// The cache's folder.
  public let folder: String
  private let uses: [WholeOutput.Memory]

  /// Looks at the cache of this folder, or of the output that this folder is.
  public init(_ path: String) throws(BuildError) {
    let target = try OutputFolder.resolve(path)
    let beside = CacheFolder.beside(output: target)
    if FolderTree.exists("\(target)/documents"), FolderTree.exists("\(target)/CACHEDIR.TAG") {
      folder = target
    } else if FolderTree.exists("\(beside)/documents") {
      folder = beside
    } else {
      throw BuildError(
        code: .notFound, file: path,
        message: "is no cache, nor an output with a cache beside it; name one of them")
    }
    var uses: [WholeOutput.Memory] = []
    for name in FolderEntry.names(in: FilePath("\(folder)/outputs")) ?? [] {
      guard
        let bytes = FileContent.read(FilePath("\(folder)/outputs").appending(name)),
        let memory = try? JSONDecoder().decode(WholeOutput.Memory.self, from: Data(bytes))
      else { continue }
      uses.append(memory)
    }
    self.uses = uses
  }

  /// What it holds.
  public func contents() -> Contents {
    var contents = Contents()
    let used = usedKeys
    forEachEntry { key, path in
      let bytes = Self.size(of: path)
      contents.documents += 1
      contents.bytes += bytes
      guard !used.contains(key) else { return }
      contents.unused += 1
      contents.unusedBytes += bytes
    }
    contents.outputs = uses.map {
      Output(
        folder: $0.target, documents: $0.uses.count, exists: FolderTree.isFolder($0.target))
    }.sorted { $0.folder < $1.folder }
    return contents
  }

  /// Removes what no output's latest build uses, and what stopped builds have left; with `all`,
  /// everything. Returns what has been removed, as documents and bytes.
  public func prune(all: Bool = false) throws(BuildError) -> (documents: Int, bytes: Int) {
    guard let lock = CacheLock(folder, toPrune: true) else {
      throw BuildError(
        code: .busy, file: folder, message: "a build is using it; wait until that is done")
    }
    defer { withExtendedLifetime(lock) {} }
    FolderTree.empty("\(folder)/new")
    let used = all ? [] : usedKeys
    var removed = (documents: 0, bytes: 0)
    forEachEntry { key, path in
      guard !used.contains(key) else { return }
      removed.documents += 1
      removed.bytes += Self.size(of: path)
      FolderTree.remove(path)
    }
    return removed
  }

  /// Keys that the latest build of an output which is still there uses.
  private var usedKeys: Set<String> {
    uses.filter { FolderTree.isFolder($0.target) }.reduce(into: []) { $0.formUnion($1.uses) }
  }

  private func forEachEntry(_ body: (_ key: String, _ path: String) -> Void) {
    let documents = FilePath("\(folder)/documents")
    for shelf in FolderEntry.names(in: documents) ?? [] {
      let shelfPath = documents.appending(shelf)
      for key in FolderEntry.names(in: shelfPath) ?? [] {
        body(FilePath(bytes: key).text, shelfPath.appending(key).text)
      }
    }
  }

  private static func size(of folder: String) -> Int {
    (FolderEntry.names(in: FilePath(folder)) ?? []).reduce(0) {
      $0 + (FileStamp("\(folder)/\(FilePath(bytes: $1).text)")?.bytes ?? 0)
    }
  }
}
