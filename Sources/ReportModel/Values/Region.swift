/// A place on a page: points, origin at the top left, y growing downwards.
public struct Region: Hashable, Sendable, Codable {
  /// 1-based page of the PDF.
  public var page: Int
  /// Left edge.
  public var x0: Double
  /// Top edge.
  public var y0: Double
  /// Right edge.
  public var x1: Double
  /// Bottom edge.
  public var y1: Double

  /// Makes a region from a page and its edges. Hundredths of a point are kept: finer differences
  /// are noise of the typesetting, and would make two equal records look different.
  public init(page: Int, x0: Double, y0: Double, x1: Double, y1: Double) {
    self.page = page
    self.x0 = Self.rounded(x0)
    self.y0 = Self.rounded(y0)
    self.x1 = Self.rounded(x1)
    self.y1 = Self.rounded(y1)
  }

  /// The number rounded to hundredths, half away from zero.
  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension Region: CustomStringConvertible {
  /// "page x0 y0 x1 y1".
  public var description: String { "\(page) \(x0) \(y0) \(x1) \(y1)" }
}

extension Region {
  /// Reads `{"page": 1, "bbox": [x0, y0, x1, y1]}`.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    let box: [Double] = try fields.required("bbox")
    guard box.count == 4 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "bbox needs 4 numbers"))
    }
    self.init(
      page: try fields.required("page"), x0: box[0], y0: box[1], x1: box[2], y1: box[3])
  }

  /// Writes `{"page": 1, "bbox": [x0, y0, x1, y1]}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldKey.self)
    try container.encode(page, forKey: FieldKey("page"))
    try container.encode(writtenBox, forKey: FieldKey("bbox"))
  }

  /// x0, y0, x1, y1 in hundredths of a point, as they are written.
  public var writtenBox: [Double] { [x0, y0, x1, y1].map(Self.rounded) }

  /// What a region's object holds.
  public static let fieldSchemas = [
    FieldSchema("page", .integer(minimum: 1), "1-based page of the PDF"),
    FieldSchema(
      "bbox", .tuple(.number(range: nil), count: 4),
      "x0, y0, x1, y1 in points, origin at the page's top left"),
  ]
}
