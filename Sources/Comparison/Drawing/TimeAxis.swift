/// A horizontal axis of years.
struct TimeAxis {
  let left: Double
  let right: Double
  private let first: Double
  private let last: Double

  /// An axis from the beginning of the first year to the end of the last one.
  init(times: [Double], left: Double, right: Double) {
    self.left = left
    self.right = right
    first = (times.min() ?? 2000).rounded(.down)
    last = max(first + 1, ((times.max() ?? 2000) + 0.0001).rounded(.up))
  }

  /// Where a time stands.
  func x(_ time: Double) -> Double { left + (time - first) / (last - first) * (right - left) }

  /// Years with a tick: as many as there is room for.
  var years: [Int] {
    let count = Int(last - first)
    let room = Int((right - left) / 42)
    let step = [1, 2, 5, 10, 20].first { count / $0 <= room } ?? 50
    return stride(from: Int(first), through: Int(last), by: step).map { $0 }
  }

  /// "2019", "2019-06" or "2019-06-14" as years; nil where it is no date. Half a month and half a year
  /// where the day or month is not known.
  static func time(of date: String?) -> Double? {
    guard let date else { return nil }
    let parts = date.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    guard parts.count > 1, let month = parts[1] else { return Double(year) + 0.5 }
    guard parts.count > 2, let day = parts[2] else {
      return Double(year) + (Double(month) - 0.5) / 12
    }
    return Double(year) + (Double(month) - 1 + (Double(day) - 0.5) / 31) / 12
  }
}
