/// Paths with curves.
enum Shapes {
  /// From (20, 100) to (120, 150) with corners of radius 6.
  static let roundedRectangle = """
    26 100 m 114 100 l 117.3 100 120 102.7 120 106 c 120 144 l 120 147.3 117.3 150 114 150 c 26 150 l \
    22.7 150 20 147.3 20 144 c 20 106 l 20 102.7 22.7 100 26 100 c h
    """
  /// Round, 20 across, its centre at (70, 100).
  static let disc = """
    80 100 m 80 105.5 75.5 110 70 110 c 64.5 110 60 105.5 60 100 c 60 94.5 64.5 90 70 90 c \
    75.5 90 80 94.5 80 100 c h
    """
}
