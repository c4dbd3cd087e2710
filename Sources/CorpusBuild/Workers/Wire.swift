internal import Glibc

/// How a worker and its parent speak: frames of a fixed head and parts whose lengths the head names.
///
/// Whole numbers are little-endian, as on every machine that both run on.
enum Wire {
  /// What a frame is.
  enum Kind: UInt64, Sendable {
    /// To a worker: how to work. Parts: settings as JSON.
    case begin = 1
    /// To a worker: a document. Parts: `WorkRequest` as JSON, the file's bytes.
    case document
    /// From a worker: it is ready. Parts: its confinement as JSON.
    case ready
    /// From a worker: what came of the document. Parts: those of `DocumentResult`.
    case result
  }

  /// "winnow01": anything else at the start of a frame is rubbish.
  static let magic: UInt64 = 0x3130_776f_6e6e_6977
  /// Parts that a frame has at most.
  static let partLimit = 7
  /// Bytes of a head.
  static let headSize = 8 * (2 + partLimit)

  /// The head of a frame.
  static func head(_ kind: Kind, lengths: [Int]) -> [UInt8] {
    precondition(lengths.count <= partLimit, "more parts than a head names")
    var head: [UInt8] = []
    head.reserveCapacity(headSize)
    append(magic, to: &head)
    append(kind.rawValue, to: &head)
    for index in 0..<partLimit {
      append(index < lengths.count ? UInt64(lengths[index]) : 0, to: &head)
    }
    return head
  }

  /// What a head says; nil where it is none, or names more bytes than the limit.
  static func read(_ head: [UInt8], limit: Int) -> (kind: Kind, lengths: [Int])? {
    guard head.count == headSize, number(head, 0) == magic,
      let kind = Kind(rawValue: number(head, 1))
    else { return nil }
    var lengths: [Int] = []
    var total = 0
    for index in 0..<partLimit {
      let length = number(head, 2 + index)
      guard length <= UInt64(limit) else { return nil }
      lengths.append(Int(length))
      total += Int(length)
    }
    return total <= limit ? (kind, lengths) : nil
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func number(_ bytes: [UInt8], _ index: Int) -> UInt64 {
    bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
    }
  }
}

/// One end of the line between a worker and its parent, as the worker has it: reading and writing wait.
struct WorkerLine {
  /// Where the parent's frames come from.
  let input: Int32
  /// Where the worker's frames go.
  let output: Int32

  /// The next frame; nil at the end, or where what comes is none.
  func read(limit: Int) -> (kind: Wire.Kind, parts: [[UInt8]])? {
    guard let head = read(count: Wire.headSize), let known = Wire.read(head, limit: limit) else {
      return nil
    }
    var parts: [[UInt8]] = []
    for length in known.lengths {
      guard let part = read(count: length) else { return nil }
      parts.append(part)
    }
    return (known.kind, parts)
  }

  /// Sends a frame; false where nobody takes it.
  func write(_ kind: Wire.Kind, _ parts: [[UInt8]]) -> Bool {
    write(Wire.head(kind, lengths: parts.map(\.count))) && parts.allSatisfy(write)
  }

  private func read(count: Int) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(input, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isWhole = false
          return
        }
        filled += got
      }
    }
    return isWhole ? bytes : nil
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(output, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
