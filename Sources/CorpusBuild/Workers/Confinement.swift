internal import CConfinement
internal import Glibc

/// What a worker gives up before it reads its first document.
///
/// A PDF is hostile input to a large C++ library. Whoever takes that over finds a process that can read
/// fonts and character maps, write to its parent, and nothing else.
public struct Confinement: Hashable, Sendable {
  /// It can gain no rights by running another program.
  public var noNewPrivileges: Bool
  /// Version of Landlock that keeps it from other files; 0 where the kernel has none.
  public var landlock: Int
  /// Whether system calls that reading needs not are refused.
  public var seccomp: Bool

  /// Where fonts, character maps and the libraries' own data are.
  private static let readable = [
    "/usr/share", "/usr/local/share", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64",
    "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/var/cache/fontconfig", "/dev/null",
    "/nix/store",
  ]

  /// Confines this process for good.
  static func apply() -> Confinement {
    let folders = readable.map { strdup($0) }
    defer { for folder in folders { free(folder) } }
    let pointers = folders.map { $0.map { UnsafePointer($0) } }
    let done = pointers.withUnsafeBufferPointer { winnow_confine($0.baseAddress, $0.count) }
    return Confinement(
      noNewPrivileges: done.no_new_privileges != 0, landlock: Int(done.landlock),
      seccomp: done.seccomp != 0)
  }
}

/// Limits that the kernel keeps a worker to.
enum WorkerLimits {
  /// What libraries may write as messages: the only file that a worker has.
  private static let messageBytes = 1 << 16
  /// Reading fonts opens a few files at once.
  private static let openFiles = 64

  /// Processor seconds after which a worker is ended, should its parent not do so.
  static func processorSeconds(timeout: Int) -> Int {
    3600 + 4 * min(timeout, WorkerSettings.longestTimeout)
  }

  /// Limits this process; returns the system's cause where the memory cannot be limited.
  static func apply(memory: Int, timeout: Int) -> Int32? {
    let cause = winnow_limit(
      winnow_limits(
        address_space: UInt64(memory),
        processor_seconds: UInt64(processorSeconds(timeout: timeout)),
        file_size: UInt64(messageBytes), open_files: UInt64(openFiles)))
    return cause == 0 ? nil : cause
  }
}
