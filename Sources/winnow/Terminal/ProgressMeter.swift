/// How far a build is, how fast it goes and how long it will take. The clock is the caller's.
struct ProgressMeter: Equatable {
  /// Documents that are done, whatever came of them.
  var done = 0
  /// All documents.
  var count = 0
  /// Documents that failed.
  var failed = 0
  /// Pages of the documents that are done.
  var pages = 0

  /// Documents a second; nil as long as nothing is done.
  func documentRate(after elapsed: Duration) -> Double? { rate(done, elapsed) }

  /// Pages a second; nil as long as nothing is done.
  func pageRate(after elapsed: Duration) -> Double? { rate(pages, elapsed) }

  /// Whole seconds until all is done, if it goes on so; nil as long as nothing is done.
  func secondsLeft(after elapsed: Duration) -> Int? {
    guard let rate = documentRate(after: elapsed) else { return nil }
    let seconds = (Double(max(0, count - done)) / rate).rounded(.up)
    return seconds < 1e9 ? Int(seconds) : nil
  }

  /// "240 of 2000, 8.1 documents/s, 420 pages/s, 3:37 left, 2 failed".
  func text(after elapsed: Duration) -> String {
    var parts = ["\(done) of \(count)"]
    if let rate = documentRate(after: elapsed) { parts.append("\(Self.short(rate)) documents/s") }
    if let rate = pageRate(after: elapsed) { parts.append("\(Self.short(rate)) pages/s") }
    if let seconds = secondsLeft(after: elapsed), done < count {
      parts.append("\(Self.clock(seconds)) left")
    }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }

  private func rate(_ number: Int, _ elapsed: Duration) -> Double? {
    let seconds = elapsed / .seconds(1)
    return number > 0 && seconds > 0 ? Double(number) / seconds : nil
  }

  /// Two digits or so: "0.4", "8.1", "420".
  private static func short(_ rate: Double) -> String {
    rate >= 9.95 || !rate.isFinite
      ? String(Int(min(rate, 1e9).rounded())) : String((rate * 10).rounded() / 10)
  }

  /// "3:07", "1:02:09".
  private static func clock(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
