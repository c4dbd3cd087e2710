internal import GRDB
internal import Glibc

/// Reads a `winnow.sqlite`.
public struct DatabaseReader: Sendable {
  /// The file as the caller named it.
  public let path: String
  let queue: DatabaseQueue

  /// Opens a database to read.
  public init(path: String) throws(DatabaseFailure) {
    self.path = path
    var state = stat()
    guard stat(path, &state) == 0 else {
      throw DatabaseFailure(
        code: .missing, file: path,
        message: "there is no database; make one with: winnow build CORPUS --output DIR")
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw Self.unreadable(error, path)
    }
    let number: Int?
    do {
      number = try queue.read { database in
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard application == DatabaseWriter.applicationID else { return nil }
        return try Int.fetchOne(database, sql: "PRAGMA user_version")
      }
    } catch {
      throw Self.unreadable(error, path)
    }
    guard number == DatabaseWriter.schemaNumber else {
      throw DatabaseFailure(
        code: .unreadable, file: path,
        message: "is no database that this version has written; build the output again")
    }
  }

  /// The records that fit a request, the best first.
  public func search(_ request: SearchRequest) throws(DatabaseFailure) -> [SearchHit] {
    let statement = SearchStatement(request)
    do {
      return try queue.read { database in
        try Row.fetchAll(database, sql: statement.sql, arguments: statement.arguments)
          .compactMap(SearchHit.init)
      }
    } catch {
      throw failure(error, of: request)
    }
  }

  /// What SQLite says about a query is the user's to mend, what it says about the file is not.
  private func failure(_ error: any Error, of request: SearchRequest) -> DatabaseFailure {
    guard (error as? DatabaseError)?.resultCode == .SQLITE_ERROR else { return unreadable(error) }
    return DatabaseFailure(
      code: .wrongQuery, file: request.query.expression,
      message: "is no query in the language of FTS5: \(DatabaseFailure.reason(error)); "
        + "without --operators all is taken as words")
  }

  private func unreadable(_ error: any Error) -> DatabaseFailure {
    Self.unreadable(error, path)
  }

  private static func unreadable(_ error: any Error, _ path: String) -> DatabaseFailure {
    DatabaseFailure(
      code: .unreadable, file: path,
      message: "cannot be read: \(DatabaseFailure.reason(error)); build the output again")
  }
}
