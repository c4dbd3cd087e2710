/// Words of the formats, to put into inputs.
enum FormatWords {
  static let pdf = [
    "/Kids", "/Parent", "/Count", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate 90",
    "/Rotate 45", "/UserUnit 1e9", "/Type/Page", "/Type/Pages", "/XObject", "/Font", "/Encoding",
    "/ToUnicode", "/Filter/FlateDecode", "/Length 0", "/Length 99999999", " 1 0 R ", " 2 0 R ",
    " 4 0 R ", "<<", ">>", "[", "]", "(", ")", "stream\n", "endstream", "endobj", "obj", "trailer",
    "startxref", "xref", "%%EOF", "/Encrypt", "/ObjStm", "/Prev 0", "null", "true",
    " 1 0 0 1 0 0 cm ", " 0 0 0 0 0 0 cm ", " 1e30 0 0 1e30 0 0 cm ", " -1 0 0 -1 0 0 cm ",
    " 0 1 -1 0 0 0 Tm ", " 1e9 0 0 1e-9 0 0 Tm ", " 1e20 1e20 Td ", "q ", " Q ", " BT ", " ET ",
    " re f ", " m ", " l S ", " c ", " 0 Tz ", " 1e6 Tc ", " -1e6 Tw ", " 3 Tr ", " /F 0 Tf ",
    " /F 1e7 Tf ", " /F -12 Tf ", "/StructTreeRoot", "/Outlines 1 0 R", "/PageLabels 1 0 R",
    "/Annots[1 0 R]", "/BBox[0 0 0 0]", "/Matrix[0 0 0 0 0 0]", "/Names", "/Dests",
  ]

  static let yaml = [
    "- ", ": ", "? ", "&a ", "*a ", "<<: *a", "!!int ", "!!binary ", "|\n", ">\n", "{", "}", "[",
    "]", "\"", "'", "#", "---\n", "...\n", "\t", "\n", "\n  ", "\n- ", "null", "~", "\u{FEFF}",
    "%YAML 1.2\n", "\\u0000", "\u{2028}", "name: ", "phrases: ", "[[[[[[[[", "{{{{{{", "? ? ? ?",
  ]

  static let json = [
    "{", "}", "[", "]", ",", ":", "\"", "null", "true", "false", "{}", "[]", "\"\"", "\\ud800",
    "\\u0000", "\\", "1e999", "-0", "-", "\u{FEFF}", "[[[[[[[[", "{\"a\":{\"a\":", "\"id\":",
    "\"rows\": [[], [\"\"]]", "\"spans\": [[0, 0, 99999999, 99999999]]",
    "\"spans\": [[-1, -1, -1, -1]]", "\"pages\": [0, -1, 9223372036854775807]",
    "\"header_rows\": 9223372036854775807", "\"header_rows\": -9", "\"confidence\": 1e308",
    "\"regions\": [{\"page\": 1, \"bbox\": [1e308, -1e308, 1e308, 0]}]", "\"number\": \"-\"",
  ]
}
