internal import CConfinement
internal import Glibc

/// What a worker notes while it works, readable for its parent also after it has died: memory that
/// both share, so that a note costs nothing. Messages of libraries, which go to the worker's standard
/// error, stand behind it in the same file.
final class BlackBox: @unchecked Sendable {
  // Unchecked: the memory is shared between processes and written by atomic stores only.
  private let box: UnsafeMutablePointer<winnow_black_box>
  /// The file, which the worker has as its standard error.
  let descriptor: Int32
  private let isOwned: Bool

  /// More than this of a worker's messages is not kept.
  private static let messageLimit = 4096

  /// A new one, for a worker to be started; nil where the system gives no memory for it.
  init?() {
    descriptor = winnow_new_black_box()
    guard descriptor >= 0 else { return nil }
    guard let mapped = winnow_map_black_box(descriptor) else {
      close(descriptor)
      return nil
    }
    box = mapped
    isOwned = true
  }

  /// The one that the parent has given to this process as its standard error.
  init?(inherited: Int32) {
    guard let mapped = winnow_map_black_box(inherited) else { return nil }
    descriptor = inherited
    box = mapped
    isOwned = false
  }

  deinit {
    winnow_unmap_black_box(box)
    if isOwned { close(descriptor) }
  }

  /// Notes what is being done.
  func note(_ stage: WorkStage, page: Int = 0, of pageCount: Int = 0) {
    winnow_note(
      box, stage.rawValue, UInt32(clamping: page), UInt32(clamping: pageCount))
  }

  /// From here on a crash of this process is noted with its signal.
  func noteCrashes() { winnow_note_crashes(box) }

  /// What has been noted.
  var trace: WorkTrace {
    WorkTrace(
      stage: WorkStage(rawValue: winnow_noted_stage(box)) ?? .idle,
      page: Int(winnow_noted_page(box)), pageCount: Int(winnow_noted_page_count(box)),
      signal: Int32(clamping: winnow_noted_signal(box)),
      addressSpace: Int(clamping: winnow_noted_address_space(box)), messages: messages)
  }

  private var messages: String {
    let start = Int(winnow_black_box_size)
    let end = Int(lseek(descriptor, 0, SEEK_END))
    let from = max(start, end - Self.messageLimit)
    guard end > from else { return "" }
    let bytes = [UInt8](unsafeUninitializedCapacity: end - from) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, end - from, off_t(from)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
