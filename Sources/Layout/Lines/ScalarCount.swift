extension String {
  /// Number of Unicode scalars, counted by bytes: asked of every word, and faster than walking the scalars.
  var scalarCount: Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
