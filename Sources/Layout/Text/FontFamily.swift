/// Families of fonts by their names.
enum FontFamily {
  /// The family in a PostScript name: "Carlito" of "Carlito-BoldItalic" and of "Carlito,Bold".
  static func name(_ fontName: String) -> String {
    var family = fontName.prefix { $0 != "-" && $0 != "," }
    for suffix in [
      "BoldItalic", "Bold", "Italic", "Oblique", "Regular", "Roman", "MT", "PSMT", "PS",
    ]
    where family.count > suffix.count && family.hasSuffix(suffix) {
      family = family.dropLast(suffix.count)
    }
    return String(family)
  }
}
