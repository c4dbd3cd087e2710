import Testing

@testable import ReportParsing

@Suite("Names of people in practice examples")
struct SubjectNameFinderTests {
  private let finder = SubjectNameFinder(
    ordinaryWords: SmallWords(["the plan for this man after his release, checks; letters were sent"]
    ))

  @Test(
    "Names",
    arguments: [
      ("Marta, who is 34, has a learning disability.", "Marta"),
      ("Nat, a 58 year old man, had received a sentence.", "Nat"),
      ("Desmond, aged 52, was released.", "Desmond"), ("Stefan is 31 and angry.", "Stefan"),
      ("Jonty is a 29-year-old convicted of an assault.", "Jonty"),
      ("Colin, 61, lives on a hill farm.", "Colin"),
      ("Kasia had left her partner.", "Kasia"),
      ("A review of Darren’s case was late. He left.", "Darren"),
      ("The officer had been managing Penny, a violent offender, and knew her.", "Penny"),
      ("Before Kwabena was released, his prison sent word.", "Kwabena"),
      (
        "Two officers shared the case of Mehmet during the days in which he moved. He came.",
        "Mehmet"
      ),
      ("The bank lent a worker to HMP Holm. Renato, a chef, was late. He rang.", "Renato"),
      ("The record stated: ‘Jerry was concerned he had no work.’", "Jerry"),
      ("Oisín was arrested. His officer heard of it.", "Oisín"),
    ])
  func names(text: String, name: String) {
    #expect(finder.subject(of: text) == name)
  }

  @Test(
    "Texts that name nobody",
    arguments: [
      "The plan for this man was good. He kept it.",
      "In Trentmarsh, managers ask six questions of him.",
      "Norland & Eastmarch CRC pays for a worker, Mrs Achterberg, and she greets people.",
      "Checkpoint provided an opportunity to change. It was a contract.",
      "Harbour Lights is open to her.", "On Thursday she came to the library.",
      "The Kingsholt team keeps what he calls a list.",
      "Letters were sent to him. Checks were made.",
      "NPS staff told him so.",
    ])
  func nobody(text: String) {
    #expect(finder.subject(of: text) == nil)
  }
}

@Suite("Words in small letters")
struct SmallWordsTests {
  @Test("Words are known by their letters, those with a capital are not collected")
  func words() {
    let words = SmallWords(["The plan-maker’s Café is über alles", "end"])
    #expect(["plan", "maker", "is", "Alles", "End"].allSatisfy(words.contains))
    #expect(["café", "the", "alle"].allSatisfy { !words.contains($0) })
  }
}
