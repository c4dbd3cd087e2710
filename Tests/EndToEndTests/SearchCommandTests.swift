import Foundation
import TestSupport
import Testing

@Suite("winnow search")
struct SearchCommandTests {
  private func search(_ arguments: String...) throws -> WinnowProcess.Result {
    try WinnowProcess.run(["search"] + arguments + ["--output", try BuiltOutput.path()])
  }

  @Test("Hits with report, date, page, words and id")
  func text() throws {
    let result = try search(
      "unpaid work", "--kind", "recommendation", "--addressee", "CRC", "--since", "2016")
    #expect(result.status == 0)
    #expect(result.messages == "")
    #expect(
      result.output.hasPrefix(
        "recommendation · The effectiveness of probation services in Norland · 2018-03 · p. 8\n"))
    #expect(result.output.contains("**unpaid work**"))
    #expect(result.output.contains("  [ics-2018-03-norland/recommendations/7]\n"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("CSV and JSON have the same hits")
  func formats() throws {
    let json = try search("risk", "--format", "json", "--limit", "0")
    let hits = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(hits.count > 50)
    #expect(
      Set(hits[0].keys) == [
        "report_id", "id", "kind", "title", "published", "pages", "snippet", "matches", "text",
      ])
    let csv = try search("risk", "--format", "csv", "--limit", "0")
    for hit in hits { #expect(csv.output.contains(try #require(hit["id"] as? String))) }
    #expect(csv.output.hasPrefix("report_id,id,kind,title,published,pages,snippet,text\r\n"))
    let few = try search("risk", "--format", "json", "--limit", "3")
    #expect(few.messages == "winnow search: the best 3 hits; --limit 0 shows all\n")
  }

  @Test(
    "What users write is never an error of SQL",
    arguments: [
      "\"open", "AND", "multi-agency", "NEAR(", "a OR", "it's", "col:x", "*", "(", "50%", "--",
    ])
  func strange(_ query: String) throws {
    let result = try WinnowProcess.run(
      "search", "--output", try BuiltOutput.path(), "--", "risk", query)
    #expect(result.status == 0)
    #expect(!result.messages.lowercased().contains("sql"))
    #expect(!result.messages.contains("fts5"))
  }

  @Test("No word, no such kind, no such date: status 2; no database: status 3")
  func wrong() throws {
    #expect(try search("***").status == 2)
    #expect(try search("risk", "--kind", "poem").status == 2)
    #expect(try search("risk", "--since", "June").status == 2)
    #expect(try search("risk AND", "--operators").status == 2)
    let missing = try WinnowProcess.run("search", "risk", "--output", "/nonexistent")
    #expect(missing.status == 3)
    #expect(missing.messages.contains("there is no database; make one with: winnow build"))
  }

  @Test("What narrows a search to nothing is told")
  func narrowedToNothing() throws {
    #expect(try search("risk", "--since", "2016-13").status == 2)
    let turned = try search("risk", "--since", "2020", "--until", "2010")
    #expect(turned.status == 2)
    #expect(turned.messages.contains("--until 2010 is before --since 2020"))
    #expect(try search("risk", "--since", "2018-03", "--until", "2018").status == 0)
    let kinds = try search("risk", "--kind", "quotes", "--addressee", "CRC")
    #expect(kinds.status == 2)
    #expect(kinds.messages.contains("quotes have no addressees"))
    for (option, sentence) in [
      ("--report", "no report has the id Nowhere"),
      ("--provider", "no report is about a provider with Nowhere in its name"),
      ("--addressee", "no recommendation is addressed to Nowhere; addressees are: NPS, CRC"),
    ] {
      let result = try search("risk", option, "Nowhere")
      #expect(result.status == 0)
      #expect(result.messages.contains(sentence), "\(result.messages)")
    }
    #expect(try search("unpaid wor*").messages.contains("with --operators, prefix*"))
  }

  @Test("Operators are there for who asks for them")
  func operators() throws {
    let either = try search(
      "accommodation OR housing", "--operators", "--format", "csv", "--limit", "0")
    let one = try search("accommodation", "--format", "csv", "--limit", "0")
    #expect(either.status == 0)
    #expect(either.output.count > one.output.count)
  }

  @Test(
    "Colours on a terminal, unless they are not wanted",
    .enabled("needs script, of util-linux") { Tools.missing(for: "script") == nil })
  func colours() throws {
    let line = #"script -qec "'$0' search 'unpaid work' --output '$1'" /dev/null < /dev/null"#
    let output = try BuiltOutput.path()
    let coloured = try WinnowProcess.runInShell("unset NO_COLOR; \(line)", output)
    #expect(coloured.output.contains("\u{1B}[1;31munpaid work\u{1B}[0m"))
    let plain = try WinnowProcess.runInShell("export NO_COLOR=1; \(line)", output)
    #expect(plain.output.contains("**unpaid work**"))
    #expect(!plain.output.contains("\u{1B}"))
  }
}
