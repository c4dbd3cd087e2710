/// A colour in device RGB, each part 0 to 255.
public struct Colour: Hashable, Sendable, Codable {
  /// Red.
  public var red: UInt8
  /// Green.
  public var green: UInt8
  /// Blue.
  public var blue: UInt8

  /// Makes a colour from its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Perceived lightness, 0 (black) to 1 (white), by the Rec. 601 weights.
  public var lightness: Double {
    (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
  }
}

/// The look of a run of glyphs.
public struct TextStyle: Hashable, Sendable {
  /// Font name as in the PDF, without the subset prefix.
  public var fontName: String
  /// Font size in points as drawn.
  public var size: Double
  /// Heavier than regular, by the font's name.
  public var isBold: Bool
  /// Italic or oblique, by the font's name.
  public var isItalic: Bool
  /// Fill colour.
  public var colour: Colour

  /// Makes a style.
  public init(fontName: String, size: Double, isBold: Bool, isItalic: Bool, colour: Colour) {
    self.fontName = fontName
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.colour = colour
  }
}

/// One character as it stands on the page. White space is no glyph.
public struct Glyph: Hashable, Sendable {
  /// The character; a ligature comes as its letters, each with a share of the box.
  public var scalar: Unicode.Scalar
  /// Index into the page's `styles`.
  public var style: Int32
  /// The cell of the glyph: advance width by font ascent and descent.
  public var box: Box

  /// Makes a glyph.
  public init(scalar: Unicode.Scalar, style: Int32, box: Box) {
    self.scalar = scalar
    self.style = style
    self.box = box
  }
}

/// A straight horizontal or vertical line drawn on the page: a stroke, or a fill thinner than a few points.
public struct Rule: Hashable, Sendable {
  /// Where it lies, including its thickness.
  public var box: Box
  /// Its colour.
  public var colour: Colour
  /// Where pieces of it meet end to end, as x of a horizontal rule and y of a vertical one: borders are often drawn cell
  /// by cell.
  public var joints: [Double]
  /// Whether it runs from left to right (otherwise from top to bottom).
  public var isHorizontal: Bool { box.width >= box.height }

  /// Makes a rule.
  public init(box: Box, colour: Colour, joints: [Double] = []) {
    self.box = box
    self.colour = colour
    self.joints = joints
  }
}

/// An area painted in one colour.
public struct Fill: Hashable, Sendable {
  /// Bounding box of the area.
  public var box: Box
  /// Its colour.
  public var colour: Colour
  /// Whether the outline is a plain rectangle (a rounded one counts); false for icons, discs and curves.
  public var isRectangle: Bool

  /// Makes a fill.
  public init(box: Box, colour: Colour, isRectangle: Bool) {
    self.box = box
    self.colour = colour
    self.isRectangle = isRectangle
  }
}

/// What a page draws besides text.
public struct PageGraphics: Sendable {
  /// Ruling lines.
  public var rules: [Rule] = []
  /// Number of lines left out of `rules`, because the page has so many that they are a drawing and bound no text.
  public var omittedRules = 0
  /// Painted areas, in drawing order.
  public var fills: [Fill] = []
  /// Boxes of pictures.
  public var images: [Box] = []
  /// Boxes of drawings that were composed apart before they were painted (transparency groups), where what is inside cannot
  /// be told apart and is neither in `rules` nor in `fills`. Empty where it can: only printed pages have them.
  public var groups: [Box] = []
  /// Number of painted shapes that are neither rules nor rectangles: a measure of drawings and of letters drawn as outlines.
  public var curvedShapes = 0

  /// Makes an empty set.
  public init() {}
}

/// A link area on a page.
public struct Link: Hashable, Sendable {
  /// Where it is.
  public var box: Box
  /// A URI, or nil for a link inside the document.
  public var uri: String?
  /// Target page (1-based) of a link inside the document.
  public var targetPage: Int?

  /// Makes a link.
  public init(box: Box, uri: String?, targetPage: Int?) {
    self.box = box
    self.uri = uri
    self.targetPage = targetPage
  }
}

/// A page as the PDF has it, turned upright.
public struct PageContent: Sendable {
  /// 1-based number in the file.
  public var number: Int
  /// Printed label, where the PDF carries page labels.
  public var label: String?
  /// Width in points after rotation.
  public var width: Double
  /// Height in points after rotation.
  public var height: Double
  /// The styles that glyphs point to.
  public var styles: [TextStyle]
  /// All glyphs, in the order in which Poppler reads them.
  public var glyphs: [Glyph]
  /// Number of letters that are drawn and are not among the glyphs, because nothing in the file says which they are.
  public var namelessLetters: Int
  /// Those of them whose places are known, with a private character for each code of a font: the same letter of one
  /// font has the same.
  public var nameless: [Glyph] = []
  /// Rules, fills and images; nil when the page's graphics were not read.
  public var graphics: PageGraphics?
  /// Link areas.
  public var links: [Link]
  /// What the page shows, in two parts, where text is printed over text.
  public var overprint: Overprint?

  /// Makes a page.
  public init(
    number: Int, label: String? = nil, width: Double, height: Double, styles: [TextStyle] = [],
    glyphs: [Glyph] = [], namelessLetters: Int = 0, graphics: PageGraphics? = nil,
    links: [Link] = []
  ) {
    self.number = number
    self.label = label
    self.width = width
    self.height = height
    self.styles = styles
    self.glyphs = glyphs
    self.namelessLetters = namelessLetters
    self.graphics = graphics
    self.links = links
  }
}
