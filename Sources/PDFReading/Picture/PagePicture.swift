/// A page drawn as a picture.
public struct PagePicture: Sendable {
  /// Width in pixels.
  public let width: Int
  /// Height in pixels.
  public let height: Int
  /// The picture as a PNG file.
  public let png: [UInt8]
}

/// A box to draw over the picture of a page, to show what was seen there.
public struct PageOverlay: Hashable, Sendable {
  /// Where, in page points.
  public var box: Box
  /// Colour of the outline, of the label's ground and, thinly, of the area.
  public var colour: Colour
  /// A word or two at the box's top left corner; none where empty.
  public var label: String

  /// Makes an overlay.
  public init(box: Box, colour: Colour, label: String = "") {
    self.box = box
    self.colour = colour
    self.label = label
  }
}
