import TestSupport

/// Makes PDFs whose pages hold text, rules and shapes in ordinary and in wild places.
struct PDFMaker {
  private static let texts = [
    "Recommendations", "1. The Trust should review its plans", "1.1. Words of a paragraph",
    "Table 1: Words",
    "Figure 2: Words", "Source: words", "- item", "(a) item", "Contents", "Good practice example:",
    "43%",
    "12", "Glossary", "Overall rating", "Requires improvement", "Enablers", "Barriers", "", " ",
    "A", "....... 7",
    "99999999999999999999. Words", "i) words", "\\223Words in quotes,\\224", "\\001\\002\\003", "-",
    "1", "2",
  ]

  private static func number(_ random: inout SeededGenerator) -> String {
    switch random.below(24) {
    case 0:
      random.pick(["1e9", "-1e9", "99999999999", "1e300", "-32768", "0.00001", "1e38", "4e18"])
    case 1: String(-random.below(900))
    default: String(random.below(700))
    }
  }

  /// A page box that no paper has.
  private static func oddBox(_ random: inout SeededGenerator) -> String {
    guard random.oneIn(2) else {
      return (0..<4).map { _ in number(&random) }.joined(separator: " ")
    }
    let side = { (random: inout SeededGenerator) in
      random.oneIn(3) ? "842" : "1" + String(repeating: "0", count: 3 + random.below(18)) + ".0"
    }
    return "0 0 \(side(&random)) \(side(&random))"
  }

  /// Masses of lines, as on a map: level, upright or both, of one length or of many.
  private static func hatching(_ random: inout SeededGenerator) -> String {
    let (kind, isEven) = (random.below(3), random.oneIn(2))
    var text = ""
    for index in 0..<(1 << (8 + random.below(9))) {
      let (x, y) = (random.below(5_500), random.below(8_000))
      let length = isEven ? 300 : 1 + random.below(3_000)
      let isLevel = kind == 2 ? index.isMultiple(of: 2) : kind == 0
      let (dx, dy) = isLevel ? (length, 0) : (0, length)
      text += "\(tenth(x)) \(tenth(y)) m \(tenth(x + dx)) \(tenth(y + dy)) l S\n"
    }
    return text
  }

  private static func tenth(_ value: Int) -> String { "\(value / 10).\(value % 10)" }

  private static func size(_ random: inout SeededGenerator) -> String {
    random.oneIn(12)
      ? random.pick(["0", "-11", "0.001", "900", "1e6", "1e19"])
      : random.pick(["11", "11", "11", "9", "14", "18", "7"])
  }

  private static func line(_ random: inout SeededGenerator) -> String {
    "(\(random.pick(texts))) Tj "
  }

  private static func content(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<(1 + random.below(24)) {
      switch random.below(12) {
      case 0:
        text += "\(number(&random)) \(number(&random)) \(number(&random)) \(number(&random)) re f\n"
      case 1:
        let y = number(&random)
        text += "\(number(&random)) \(y) m \(number(&random)) \(y) l S\n"
      case 2:
        let x = number(&random)
        text += "\(x) \(number(&random)) m \(x) \(number(&random)) l S\n"
      case 3:
        text +=
          "\(random.pick(["0", "0.9", "0.5"])) g \(random.pick(["0", "1", "1 0 0"])) \(random.pick(["G", "RG"]))\n"
      case 4:
        text += "BT /F \(size(&random)) Tf "
        text += (0..<6).map { _ in
          random.pick(["1", "0", "-1", "0.5", "1e-9", "1e9", number(&random)])
        }
        .joined(separator: " ")
        text += " Tm \(line(&random))ET\n"
      case 5:
        text += random.pick([
          "q\n", "Q\n", "1 0 0 1 20 20 cm\n", "0 1 -1 0 300 0 cm\n", "1e8 0 0 1e8 0 0 cm\n",
        ])
      case 6: text += random.pick(FormatWords.pdf) + "\n"
      default:
        text += "BT /F \(size(&random)) Tf \(random.pick(["14", "0", "-14", "200"])) TL "
        text += "\(number(&random)) \(number(&random)) Td "
        for _ in 0..<(1 + random.below(6)) { text += line(&random) + "T* " }
        text += "ET\n"
      }
    }
    return text
  }

  /// A file of one to eight pages.
  static func file(_ random: inout SeededGenerator) -> [UInt8] {
    let count = 1 + random.below(8)
    let kids = (0..<count).map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for index in 0..<count {
      let box =
        random.oneIn(5) ? oddBox(&random) : "0 0 595 842"
      let rotation =
        random.oneIn(6) ? "/Rotate \(random.pick(["90", "180", "270", "45", "-90"]))" : ""
      let content = content(&random) + (random.oneIn(24) ? hatching(&random) : "")
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[\(box)]\(rotation)/Contents \(5 + 2 * index) 0 R"
          + "/Resources<</Font<</F 3 0 R>>>>>>")
      objects.append("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n"
    for (index, object) in objects.enumerated() {
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    // Without a table of places: Poppler looks for the objects itself.
    file += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    return Array(file.utf8)
  }
}
