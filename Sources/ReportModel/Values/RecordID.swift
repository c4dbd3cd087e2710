/// What makes a record this one and no other inside its report and kind.
public struct RecordIdentity: Hashable, Sendable {
  /// The number printed with it.
  public var number: String?
  /// Its words.
  public var content: String

  /// Makes an identity.
  public init(number: String? = nil, content: String) {
    self.number = number
    self.content = content
  }
}

/// Names for records that stay the same while the records do.
public enum RecordID {
  /// "report/kind/number", or where there is no number "report/kind/hash of the content".
  public static func make(report: String, kind: RecordKind, number: String?, content: String)
    -> String
  {
    "\(report)/\(kind.rawValue)/\(number.flatMap(slug) ?? hash(content))"
  }

  /// Names all records of one kind in a report.
  ///
  /// A number serves only where one record carries it: numbers that start again in each chapter
  /// would make a name depend on how many records stand before, and adding one would rename the
  /// rest. Equal records are told apart by "-2", "-3" in reading order.
  public static func assign<Kind: Record>(to records: inout [Kind], report: String) {
    let identities = records.map(\.identity)
    var uses: [String: Int] = [:]
    for identity in identities {
      if let number = identity.number.flatMap(slug) { uses[number, default: 0] += 1 }
    }
    var taken: [String: Int] = [:]
    for (index, identity) in identities.enumerated() {
      let number = identity.number.flatMap(slug)
      let isUnique = number.map { uses[$0] == 1 } ?? false
      let name = make(
        report: report, kind: Kind.kind, number: isUnique ? number : nil,
        content: identity.content)
      taken[name, default: 0] += 1
      let turn = taken[name, default: 1]
      records[index].provenance.id = turn == 1 ? name : "\(name)-\(turn)"
    }
  }

  /// The number in lower case, letters, digits and full stops only; nil where nothing is left.
  private static func slug(_ number: String) -> String? {
    var name = ""
    for scalar in number.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", ".": name.unicodeScalars.append(scalar)
      case "A"..."Z": name += String(scalar).lowercased()
      default: if !name.isEmpty, name.last != "-" { name += "-" }
      }
    }
    while let last = name.last, last == "-" || last == "." { name.removeLast() }
    return name.isEmpty ? nil : name
  }

  /// FNV-1a, 64 bits, of the UTF-8 bytes, as 16 hexadecimal digits
  /// (http://www.isthe.com/chongo/tech/comp/fnv/): small, and the same on every machine and run,
  /// as `Hasher` is not.
  static func hash(_ content: String) -> String {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in content.utf8 {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
