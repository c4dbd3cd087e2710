/// What a worker is told once, before its first document.
struct WorkOrder: Codable, Sendable {
  /// The profiles among which each report's is chosen.
  var profiles: ProfileHandover
  /// What the reports are compared by.
  var vocabularies: VocabularySelection
}

/// A document that a worker is asked to read; its bytes follow.
struct WorkRequest: Codable, Sendable {
  /// Name of the file without folders.
  var file: String
  /// SHA-256 of its bytes.
  var sha256: String
  /// The name that its report shall have; nil for the one that it gives itself.
  var id: String?
  /// 1 for the first time, 2 where an earlier worker was lost with it.
  var attempt = 1
}

/// What a worker tells of itself once it is ready.
struct WorkerGreeting: Codable, Sendable {
  /// Version of Landlock that keeps it from other files; 0 where the kernel has none.
  var landlock: Int
  /// Whether system calls that reading needs not are refused.
  var seccomp: Bool
  /// Whether it can gain no rights by running another program.
  var noNewPrivileges: Bool
  /// Why it cannot work after all.
  var trouble: BuildError?
}
