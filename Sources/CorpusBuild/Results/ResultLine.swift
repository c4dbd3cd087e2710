internal import Export
internal import FoundationEssentials

/// What came of one document as one line of JSON: all that an output needs of it.
enum ResultLine {
  /// The line of a document that has been read; failures are lines too.
  ///
  /// - Parameters:
  ///   - file: the file as the caller named it
  ///   - names: the names that shall stand in the report
  ///   - program: what tells this program from another
  static func bytes(
    _ result: DocumentResult, file: String, names: OutputNames, fingerprint: FileFingerprint,
    program: String
  ) -> [UInt8] {
    if let failure = result.record.failure {
      return bytes(failure: failure, file: file, fingerprint: fingerprint, program: program)
    }
    var writer = JSONWriter(capacity: 1 << 18)
    writer.beginObject(.inline)
    writer.put("file", file)
    writer.put("status", "read")
    writer.put("id", names.id)
    writer.put("named_by_file", result.record.isNamedByFile)
    put(fingerprint, program: program, into: &writer)
    writer.put("profile", result.record.profile)
    writer.put("profile_identity", result.record.profileIdentity)
    writer.key("nanoseconds")
    writer.beginObject()
    let times = result.record.times
    writer.put("reading", times.reading.nanoseconds)
    writer.put("layout", times.layout.nanoseconds)
    writer.put("parsing", times.parsing.nanoseconds)
    writer.put("writing", times.writing.nanoseconds)
    writer.endObject()
    writer.put("text", String(decoding: result.text, as: UTF8.self))
    writer.put("markdown", String(decoding: result.markdown, as: UTF8.self))
    writer.endObject()
    // The report is put in as it is, without its line ends: it need not be taken apart for that.
    var line = writer.finish()
    line.removeLast(2)
    line.append(contentsOf: ", \"quality\": ".utf8)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    line.append(contentsOf: (try? encoder.encode(result.record.quality)) ?? Data("null".utf8))
    line.append(contentsOf: ", \"report\": ".utf8)
    let report = result.report.rendered(report: Array(names.id.utf8), file: names.fileInJSON)
    appendOnOneLine(report, to: &line)
    line.append(contentsOf: "}\n".utf8)
    return line
  }

  /// The line of a document that could not be read.
  static func bytes(
    failure: BuildError, file: String, fingerprint: FileFingerprint?, program: String
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject(.inline)
    writer.put("file", file)
    writer.put("status", "failed")
    put(fingerprint, program: program, into: &writer)
    writer.key("failure")
    writer.beginObject()
    writer.put("code", failure.code.rawValue)
    writer.put("stage", failure.stage?.rawValue)
    writer.put("file", file)
    writer.put("page", failure.page)
    writer.put("message", failure.message)
    writer.endObject()
    writer.endObject()
    return writer.finish()
  }

  private static func put(
    _ fingerprint: FileFingerprint?, program: String, into writer: inout JSONWriter
  ) {
    writer.put("sha256", fingerprint?.sha256)
    writer.put("bytes", fingerprint?.bytes)
    writer.put("program", program)
  }

  /// Appends JSON without the white space between its words.
  private static func appendOnOneLine(_ json: [UInt8], to line: inout [UInt8]) {
    line.reserveCapacity(line.count + json.count)
    var isInText = false
    var isEscaped = false
    for byte in json {
      if isInText {
        line.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
      } else if byte > 0x20 {
        line.append(byte)
        isInText = byte == UInt8(ascii: "\"")
      }
    }
  }
}

extension Duration {
  /// Whole nanoseconds.
  var nanoseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  }
}
