internal import Export

/// Writes plots into a folder, which need not exist.
public enum PlotFiles {
  /// Writes a file; one of the same name is replaced.
  public static func write(
    _ bytes: [UInt8], name: String, to folder: String
  ) throws(BuildError) {
    if let cause = FolderTree.make(folder) {
      throw BuildError(
        code: .notWritable, file: folder,
        message: "cannot be written: \(systemReason(cause)); name another folder with --plots")
    }
    do {
      let file = try OutputFile(path: "\(folder)/\(name)")
      try file.write(bytes)
      try file.close()
    } catch {
      throw BuildError(error)
    }
  }
}
