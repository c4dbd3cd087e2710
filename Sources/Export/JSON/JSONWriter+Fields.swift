public import ReportModel

/// Fields become members of the object that has been begun.
extension JSONWriter: FieldSink {
  /// Writes a text or null.
  public mutating func put(_ key: String, _ value: String?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  /// Writes a whole number or null.
  public mutating func put(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  /// Writes a number or null.
  public mutating func put(_ key: String, _ value: Double?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  /// Writes true, false or null.
  public mutating func put(_ key: String, _ value: Bool?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  /// Writes texts on one line.
  public mutating func put(_ key: String, _ values: [String]) {
    self.key(key)
    beginArray(.inline)
    for value in values { self.value(value) }
    endArray()
  }

  /// Writes whole numbers on one line.
  public mutating func put(_ key: String, _ values: [Int]) {
    self.key(key)
    list(values)
  }

  /// Writes a table, each row on a line.
  public mutating func put(_ key: String, _ rows: [[String]]) {
    self.key(key)
    beginArray(.lines)
    for row in rows {
      beginArray(.inline)
      for cell in row { value(cell) }
      endArray()
    }
    endArray()
  }

  /// Writes spans on one line.
  public mutating func put(_ key: String, _ spans: [TableSpan]) {
    self.key(key)
    beginArray(.inline)
    for span in spans { list(span.numbers) }
    endArray()
  }

  /// Writes regions on one line.
  public mutating func put(_ key: String, _ regions: [Region]) {
    self.key(key)
    beginArray(.inline)
    for region in regions {
      beginObject(.inline)
      put("page", region.page)
      self.key("bbox")
      beginArray(.inline)
      for edge in region.writtenBox { value(edge) }
      endArray()
      endObject()
    }
    endArray()
  }

  /// Writes providers, each on a line.
  public mutating func put(_ key: String, _ providers: [Provider]) {
    self.key(key)
    beginArray(.lines)
    for provider in providers {
      beginObject(.inline)
      provider.writeFields(to: &self)
      endObject()
    }
    endArray()
  }

  private mutating func list(_ numbers: [Int]) {
    beginArray(.inline)
    for number in numbers { value(number) }
    endArray()
  }
}
