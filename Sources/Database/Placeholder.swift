internal import GRDB

public enum Placeholder {
  public static func check(_ path: String) -> Int {
    guard let queue = try? DatabaseQueue(path: path) else { return 0 }
    return (try? queue.read { try Int.fetchOne($0, sql: "SELECT 1") }) ?? 0
  }
}
