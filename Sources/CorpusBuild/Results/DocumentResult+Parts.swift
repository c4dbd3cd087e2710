internal import FoundationEssentials

extension DocumentResult {
  /// The parts of a frame: record, report, text, Markdown, lines, places of names, digest.
  var parts: [[UInt8]] {
    let record = (try? JSONEncoder().encode(self.record)).map { Array($0) } ?? []
    return [record, report.bytes, text, markdown, rows.bytes, packedPlaces, digest.bytes]
  }

  /// The places of names in the report, then those in the lines, then those in the digest.
  var packedPlaces: [UInt8] {
    var places: [UInt8] = []
    NamedBytes.pack(report.places, into: &places)
    NamedBytes.pack(rows.places, into: &places)
    NamedBytes.pack(digest.places, into: &places)
    return places
  }

  /// Reads the parts of a frame; nil where they are none, or about another document.
  init?(parts: [[UInt8]], sha256: String) {
    var index = 0
    guard parts.count == Wire.partLimit,
      let record = try? JSONDecoder().decode(ResultRecord.self, from: Data(parts[0])),
      record.sha256 == sha256,
      let inReport = NamedBytes.unpack(parts[5], from: &index),
      let inRows = NamedBytes.unpack(parts[5], from: &index),
      let inDigest = NamedBytes.unpack(parts[5], from: &index),
      record.failure != nil || record.rowLengths.reduce(0, +) == parts[4].count
    else { return nil }
    self.record = record
    report = NamedBytes(bytes: parts[1], places: inReport)
    text = parts[2]
    markdown = parts[3]
    rows = NamedBytes(bytes: parts[4], places: inRows)
    digest = NamedBytes(bytes: parts[6], places: inDigest)
  }
}
