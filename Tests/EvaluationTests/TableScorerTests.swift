import Testing

@testable import Evaluation

@Suite("Scoring tables")
struct TableScorerTests {
  private func score(gold: String, predicted: String) throws -> KindScore {
    TableScorer(
      gold: try JSONValue.json(gold).elements, predicted: try JSONValue.json(predicted).elements,
      pages: nil
    ).score()
  }

  @Test("Relations lead to the nearest cell that is not blank, right and below")
  func relations() throws {
    let grid = TableGrid(try .json(#"{"rows": [["a", "", "b"], ["", "c"], ["d", "", "e"]]}"#))
    func relation(_ cell: String, _ neighbour: String, isBelow: Bool) -> TableGrid.Relation {
      TableGrid.Relation(
        cell: LooseText(.string(cell)), neighbour: LooseText(.string(neighbour)), isBelow: isBelow)
    }
    let expected = Multiset([
      relation("a", "b", isBelow: false), relation("a", "d", isBelow: true),
      relation("b", "e", isBelow: true), relation("d", "e", isBelow: false),
    ])
    #expect(grid.relations.total == 4)
    #expect(grid.relations.countShared(with: expected) == 4)
  }

  @Test("A swapped cell loses relations and the grid")
  func swappedCell() throws {
    let score = try score(
      gold: #"[{"rows": [["h1", "h2"], ["a", "b"]], "caption": "C", "number": "1"}]"#,
      predicted: #"[{"rows": [["h1", "h2"], ["b", "a"]], "caption": "c.", "number": "1"}]"#)
    #expect(score.tally == Tally(matched: 1, gold: 4, predicted: 4))
    #expect(score.exact.share == 0)
    // "c." keeps its full stop.
    #expect(score.fields == [NamedShare(name: "caption", right: 0, checked: 1)])
  }

  @Test("Tables are matched by shared words, and each is used once")
  func matching() throws {
    let score = try score(
      gold:
        #"[{"rows": [["x", "y"]]}, {"rows": [["p", "q"]]}, {"rows": [["m", "n"]], "caption": "Lost"}]"#,
      predicted: #"[{"rows": [["p", "q"]]}, {"rows": [["x", "y"]]}, {"rows": [["x", "y"]]}]"#)
    #expect(score.tally == Tally(matched: 2, gold: 3, predicted: 3))
    #expect(score.exact == NamedShare(name: "exact", right: 2, checked: 3))
    #expect(score.missing == ["Lost"])
    #expect(score.spurious == ["['x', 'y']"])
  }

  @Test("Tables that share fewer than three words in ten are not matched")
  func overlap() throws {
    let rows = #"[["a", "b", "c", "d", "e", "f", "g"]]"#
    let nearly = #"[["a", "b", "1", "2", "3", "4", "5"]]"#
    let enough = #"[["a", "b", "c", "2", "3", "4", "5"]]"#
    #expect(
      try score(gold: #"[{"rows": \#(rows)}]"#, predicted: #"[{"rows": \#(nearly)}]"#).tally.matched
        == 0)
    #expect(
      try score(gold: #"[{"rows": \#(rows)}]"#, predicted: #"[{"rows": \#(enough)}]"#).tally.matched
        == 2)
  }

  @Test("Caption and number must both be right; a table without them agrees with one without")
  func captions() throws {
    let gold = #"[{"rows": [["a", "b"]], "caption": null, "number": null}]"#
    #expect(try score(gold: gold, predicted: #"[{"rows": [["a", "b"]]}]"#).fields[0].right == 1)
    #expect(
      try score(gold: gold, predicted: #"[{"rows": [["a", "b"]], "number": "2"}]"#).fields[0].right
        == 0)
  }

  @Test("No table expected and none found is all right")
  func none() throws {
    let score = try score(gold: "[]", predicted: "[]")
    #expect([score.f1, score.exact.share, score.fields[0].share] == [1, 1, 1])
  }
}
