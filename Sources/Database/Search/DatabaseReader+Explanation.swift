internal import GRDB

extension DatabaseReader {
  /// What a request names that this database has none of, each as a sentence for its writer.
  public func unknown(in request: SearchRequest) throws(DatabaseFailure) -> [String] {
    try explaining { database in
      var sentences: [String] = []
      if let report = request.report,
        try !Self.has("SELECT 1 FROM reports WHERE report_id = ?", [report], database)
      {
        sentences.append("no report has the id \(report)")
      }
      if let provider = request.provider,
        try !Self.has(
          "SELECT 1 FROM report_providers WHERE provider_id = ? OR instr(lower(name), lower(?)) > 0",
          [provider, provider], database)
      {
        sentences.append("no report is about a provider with \(provider) in its name")
      }
      let known = try String.fetchAll(
        database,
        sql: """
          SELECT value FROM recommendation_addressees GROUP BY value ORDER BY count(*) DESC, value
          """)
      for name in request.addressees
      where !known.contains(where: { $0.lowercased() == name.lowercased() }) {
        let some = known.prefix(Self.mostNames).joined(separator: ", ")
        sentences.append(
          "no recommendation is addressed to \(name)"
            + (known.isEmpty ? "" : "; addressees are: \(some)")
            + (known.count > Self.mostNames ? " and \(known.count - Self.mostNames) more" : ""))
      }
      return sentences
    }
  }

  /// How many reports a request's dates leave out since they print no date of publication.
  public func undatedReports(in request: SearchRequest) throws(DatabaseFailure) -> Int {
    guard request.since != nil || request.until != nil else { return 0 }
    return try explaining { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM reports WHERE published IS NULL") ?? 0
    }
  }

  private static let mostNames = 8

  private static func has(
    _ sql: String, _ arguments: [String], _ database: Database
  ) throws -> Bool {
    try Row.fetchOne(database, sql: sql, arguments: StatementArguments(arguments)) != nil
  }

  private func explaining<Answer>(
    _ read: (Database) throws -> Answer
  ) throws(DatabaseFailure) -> Answer {
    do {
      return try queue.read(read)
    } catch {
      throw DatabaseFailure(
        code: .unreadable, file: path,
        message: "cannot be read: \(DatabaseFailure.reason(error)); build the output again")
    }
  }
}
