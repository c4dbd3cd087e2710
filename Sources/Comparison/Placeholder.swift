internal import Yams

enum Placeholder {
  static func keys(_ yaml: String) -> [String] { (try? Yams.load(yaml: yaml) as? [String: Any])?.keys.sorted() ?? [] }
}
