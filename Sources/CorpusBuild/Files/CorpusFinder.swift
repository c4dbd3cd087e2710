internal import Glibc

/// A PDF of a corpus.
struct CorpusFile: Hashable, Sendable {
  /// Where it is.
  var path: FilePath
  /// Path from the corpus folder, for messages and `build.json`.
  var name: String
}

/// Finds the PDFs of a corpus: every file in it or below it whose name ends in ".pdf", in the order
/// of their paths' bytes.
///
/// Symbolic links are followed; a folder is read once, however many links lead to it. Names that
/// begin with a full stop are left out: they are the droppings of other programs.
struct CorpusFinder {
  /// The PDFs found.
  private(set) var files: [CorpusFile] = []
  /// What is named like a PDF or a folder and cannot be read.
  private(set) var failures: [BuildError] = []
  private var seen: Set<Folder> = []

  private struct Folder: Hashable {
    var device: UInt
    var inode: UInt
  }

  /// What to name, where what was named is no corpus.
  static let usualHint = "name the folder that holds the PDFs"

  /// Looks through a folder; the path of a file stands for a corpus of one. `hint` says what to name instead of
  /// what holds no PDFs.
  init(corpus: FilePath, hint: String = usualHint) throws(BuildError) {
    switch FolderEntry.kind(of: corpus) {
    case .file: files = [CorpusFile(path: corpus, name: corpus.lastComponent.text)]
    case .folder(let device, let inode):
      seen.insert(Folder(device: device, inode: inode))
      search(corpus, name: "")
      // A corpus whose own folder cannot be read is no corpus without PDFs.
      if files.isEmpty, let failure = failures.first { throw failure }
    case .other:
      throw BuildError(
        code: .notRegular, file: corpus.text,
        message: "is neither a folder nor a file; \(hint)")
    case .missing(let cause):
      throw BuildError(
        code: cause == ENOENT || cause == ENOTDIR ? .notFound : .notReadable,
        file: corpus.text,
        message: cause == ENOENT || cause == ENOTDIR
          ? "there is no such folder; \(hint)"
          : "cannot be read: \(systemReason(cause))")
    }
    guard !files.isEmpty else {
      throw BuildError(
        code: .emptyCorpus, file: corpus.text,
        message: "has no file whose name ends in .pdf; \(hint)")
    }
  }

  /// Leaves out what is not in a part of the corpus.
  mutating func keep(_ shard: Shard) {
    files.removeAll { !shard.contains($0.name) }
    failures.removeAll { !shard.contains($0.file) }
  }

  private mutating func search(_ folder: FilePath, name: String) {
    guard let names = FolderEntry.names(in: folder) else {
      failures.append(
        BuildError(
          code: .notReadable, file: name.isEmpty ? folder.text : name,
          message: "the folder cannot be read: \(systemReason()); check its permissions",
          stage: .finding))
      return
    }
    for entry in names where entry.first != UInt8(ascii: ".") {
      let path = folder.appending(entry)
      let text = FilePath(bytes: entry).text
      visit(path, entry: entry, name: name.isEmpty ? text : "\(name)/\(text)")
    }
  }

  private mutating func visit(_ path: FilePath, entry: [UInt8], name: String) {
    switch FolderEntry.kind(of: path) {
    case .folder(let device, let inode):
      guard seen.insert(Folder(device: device, inode: inode)).inserted else { return }
      search(path, name: name)
    case .file:
      if Self.isNamedPDF(entry) { files.append(CorpusFile(path: path, name: name)) }
    case .other:
      guard Self.isNamedPDF(entry) else { return }
      failures.append(
        BuildError(
          code: .notRegular, file: name,
          message: "is no regular file (a pipe, a socket or a device) and is left out",
          stage: .finding))
    case .missing(let cause):
      guard Self.isNamedPDF(entry) else { return }
      failures.append(
        BuildError(
          code: .notReadable, file: name,
          message: "cannot be read: \(systemReason(cause)); is it a broken link?",
          stage: .finding))
    }
  }

  private static func isNamedPDF(_ name: [UInt8]) -> Bool {
    let ending = name.suffix(4).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return name.count > 4 && ending.elementsEqual(".pdf".utf8)
  }
}
