import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite("winnow tables")
struct TablesCommandTests {
  private static let report = "\(Repository.corpus)/qi-norland-2016.pdf"

  private func tables(_ arguments: String...) throws -> String {
    let result = try WinnowProcess.run(["tables", Self.report] + arguments)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    return result.output
  }

  private func json(_ arguments: String...) throws -> [[String: Any]] {
    let result = try WinnowProcess.run(["tables", Self.report, "--format", "json"] + arguments)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require((object as? [String: Any])?["tables"] as? [[String: Any]])
  }

  @Test("JSON has page, box, confidence and cells of each table")
  func data() throws {
    let tables = try json()
    #expect(tables.count > 3)
    for table in tables {
      let rows = try #require(table["rows"] as? [[String]])
      let cells = try #require(table["cells"] as? [[String: Any]])
      let pages = try #require(table["pages"] as? [Int])
      let confidence = try #require(table["confidence"] as? Double)
      #expect(confidence > 0 && confidence <= 1)
      #expect(!pages.isEmpty && (table["regions"] as? [Any])?.isEmpty == false)
      for cell in cells {
        let row = try #require(cell["row"] as? Int)
        let column = try #require(cell["column"] as? Int)
        #expect(rows[row][column] == cell["text"] as? String)
        #expect((cell["bbox"] as? [Double])?.count == 4)
        #expect(pages.contains(try #require(cell["page"] as? Int)))
      }
    }
  }

  @Test("Only some pages, and only one table by its name")
  func selection() throws {
    let all = try json()
    let first = try #require(all.first)
    let id = try #require(first["id"] as? String)
    let page = try #require((first["pages"] as? [Int])?.first)
    let ofPage = try json("--pages", "\(page)")
    #expect(ofPage.count < all.count)
    #expect(ofPage.allSatisfy { ($0["pages"] as? [Int])?.contains(page) == true })
    #expect(try json("--table", id).compactMap { $0["id"] as? String } == [id])
  }

  @Test("CSV has the rows, an empty line between tables; HTML is well-formed")
  func texts() throws {
    let count = try json().count
    let lines = try tables().components(separatedBy: "\r\n")
    #expect(lines.count { $0.isEmpty } >= count - 1)
    let html = try tables("--format", "html")
    #expect(html.components(separatedBy: "<table ").count == count + 1)
    let body = html.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
      .replacingOccurrences(of: "<meta charset=\"utf-8\">", with: "")
    #expect(XMLParser(data: Data(body.utf8)).parse())
    #expect(try tables("--format", "markdown").contains("| --- |"))
  }

  @Test("A table that is not there: status 3, and what to do")
  func unknown() throws {
    let result = try WinnowProcess.run("tables", Self.report, "--table", "p900-1")
    #expect(result.status == 3)
    #expect(result.messages.contains("there is no table p900-1; leave --table out"))
  }

  @Test("A document without tables: status 0, and a message")
  func none() throws {
    let home = try TemporaryFolder()
    _ = try home.write(SmallPDF(lines: "Nothing but a line of text.").bytes, "plain.pdf")
    let result = try WinnowProcess.run("tables", "\(home.path)/plain.pdf")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("no table was found"))
  }
}
