internal import Glibc

/// Where the results of an output's documents are kept.
enum CacheFolder {
  /// The cache of an output, where no other is named: a hidden folder beside it.
  static func beside(output target: String) -> String {
    "\(FolderTree.parent(of: target))/.\(FolderTree.name(of: target)).winnow-cache"
  }

  /// Tells programs that make copies that the folder need not be copied (bford.info/cachedir).
  static func mark(_ folder: String) {
    let path = "\(folder)/CACHEDIR.TAG"
    guard !FolderTree.exists(path) else { return }
    let text = "Signature: 8a477f597d28d172789f06886806bc55\n# Results kept by winnow.\n"
    _ = FileContent.replace(path, with: Array(text.utf8))
  }

  /// Why a cache cannot be written.
  static func unwritable(_ folder: String, _ cause: Int32) -> BuildError {
    BuildError(
      code: .notWritable, file: folder,
      message: "the cache cannot be written: \(systemReason(cause)); change its permissions, make "
        + "room or name another folder with --cache")
  }
}
