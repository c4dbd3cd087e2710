extension [UInt8] {
  /// Appends a whole number in decimal.
  mutating func append(integer value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: value.magnitude)
  }

  /// Appends the shortest decimal that reads back as the same number: "42", "0.95", "1e+20".
  mutating func append(number value: Double) {
    // Nearly all numbers here have at most three decimals (coordinates, confidence, percentages):
    // whole-number arithmetic writes those several times faster than the general way, and to the
    // same digits, since a decimal that reads back as the same number and is this short is the
    // shortest.
    let thousandths = (value * 1000).rounded()
    guard thousandths.magnitude < 1e14, thousandths / 1000 == value else {
      append(contentsOf: value.description.utf8)
      return
    }
    let scaled = UInt(thousandths.magnitude)
    if thousandths < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: scaled / 1000)
    var rest = scaled % 1000
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var place: UInt = 100
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  private mutating func append(magnitude value: UInt) {
    var value = value
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(value % 10))
      value /= 10
    } while value > 0
    self[start...].reverse()
  }
}
