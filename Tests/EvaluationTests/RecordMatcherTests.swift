import Testing

@testable import Evaluation

@Suite("Matching records")
struct RecordMatcherTests {
  private func pairs(
    _ gold: [String], _ predicted: [String], prefers: (Int, Int) -> Bool = { _, _ in false }
  ) -> Set<RecordPair> {
    Set(
      RecordMatcher.pairs(
        gold: gold.map { LooseText(.string($0)) },
        predicted: predicted.map { LooseText(.string($0)) },
        prefers: prefers))
  }

  private let long = "staff should be trained to recognise risk of harm to children"

  @Test("Each record is used once, the likest first")
  func bestFirst() {
    let found = pairs([long], [long + "x", long])
    #expect(found == [RecordPair(gold: 0, predicted: 1)])
  }

  @Test("Of equal texts the later in gold and then in the report come first")
  func ties() {
    #expect(
      pairs([long, long], [long, long])
        == [RecordPair(gold: 1, predicted: 1), RecordPair(gold: 0, predicted: 0)])
    #expect(pairs([long], [long, long, long]) == [RecordPair(gold: 0, predicted: 2)])
    #expect(pairs([long, long, long], [long]) == [RecordPair(gold: 2, predicted: 0)])
  }

  @Test("Other fields decide between equal texts, not against a liker text")
  func preference() {
    #expect(
      pairs([long], [long, long]) { _, index in index == 0 } == [RecordPair(gold: 0, predicted: 0)])
    #expect(
      pairs([long], [long, long + "x"]) { _, index in index == 1 }
        == [RecordPair(gold: 0, predicted: 0)])
  }

  @Test("In a long text other fields outweigh a single letter")
  func preferenceInLongText() {
    let text = String(repeating: "a", count: 2000)
    let found = pairs([text], [text, text + "b"]) { _, index in index == 1 }
    #expect(found == [RecordPair(gold: 0, predicted: 1)])
  }

  @Test("Empty texts match nothing, not even each other")
  func empty() {
    #expect(pairs(["", "–"], ["", "–"]).isEmpty)
  }

  @Test("Texts that differ in more than one letter in twenty do not match")
  func unlike() {
    #expect(pairs(["abcdefghijklmnopqrs"], ["abcdefghijklmnopqrX"]).isEmpty)
    #expect(pairs(["abcdefghijklmnopqrst"], ["abcdefghijklmnopqrsX"]).count == 1)
  }
}
