import Testing

@testable import ReportParsing

/// Who is addressed, as printed.
struct SubjectReaderTests {
  private func names(_ text: String, _ profile: String = "public-inquiry") throws -> [String] {
    let profile = try #require(try ProfileSet().profile(named: profile))
    return try #require(SubjectReader(profile: profile)).addressees(paragraphs: [text])
  }

  @Test(
    "Asides, agents and those who are told by what they do",
    arguments: [
      (
        "The Pier Board should, in partnership with the Lamp Office, plan.",
        ["The Pier Board", "the Lamp Office"]
      ),
      ("The Pier Board, as owner of the shore, should plan.", ["The Pier Board"]),
      ("Harbour boards, with oversight from the Ministry, should plan.", ["Harbour boards"]),
      (
        "Neither the Ministry nor the Pier Office should sign.",
        ["the Ministry", "the Pier Office"]
      ),
      ("Those who lead the pilots’ guilds should plan.", ["Those who lead the pilots’ guilds"]),
      (
        "All those involved in lighting piers should plan.",
        ["All those involved in lighting piers"]
      ),
      ("The Pier Board is to publish its log each year.", ["The Pier Board"]),
      ("The Pier Board is to be thanked for its log.", []),
      ("Boards, and the ministers to whom they answer, should plan.", ["Boards", "the ministers"]),
      (
        "We recommend that state and coastal governments count lamps.",
        ["state and coastal governments"]
      ),
      ("Parents and coastal boards should plan.", ["coastal boards"]),
      (
        "We recommend that the Pier Board work with the Lamp Master to see to boats which must leave.",
        ["the Pier Board"]
      ),
      ("Training should be provided to all crews by the Pier Board.", ["the Pier Board"]),
      ("A lamp service should be set up, run by teams of many guilds.", []),
      (
        "His Majesty’s Courts and Tribunals Service should plan.",
        ["His Majesty’s Courts and Tribunals Service"]
      ),
      ("I recommend that legislation require boards to plan.", []),
      ("We ask the Pier Board to say why.", ["the Pier Board"]),
      ("It is essential that the Pier Board publish its log.", ["the Pier Board"]),
    ] as [(String, [String])])
  func asides(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(
    "Several bodies are several addressees where a family splits them",
    arguments: [
      (
        "HM Harbour and/or the Ministry and where appropriate the Pier Office and Ropeworks shall write.",
        ["HM Harbour", "the Ministry", "the Pier Office", "Ropeworks"]
      ),
      (
        "The governments of the North, Southland, Eastland and West Isle should each plan.",
        ["The governments of the North, Southland, Eastland and West Isle"]
      ),
      (
        "The UK government and devolved administrations should plan.",
        ["The UK government", "devolved administrations"]
      ),
      (
        "The UK government, working with the devolved administrations, should plan.",
        ["The UK government", "the devolved administrations"]
      ),
      ("The Ministry should, in consultation with the Pier Office, plan.", ["The Ministry"]),
      (
        "The Ministry following consultation with the Pier Office, sailors and any other persons, shall plan.",
        ["The Ministry"]
      ),
      ("By 31 October, the Ministry shall plan.", ["the Ministry"]),
      ("It follows that all lamp services should plan, and I so recommend.", ["all lamp services"]),
      (
        "It should be a matter of priority for the Lamp Office, UKLA and ROPE to light piers.",
        ["the Lamp Office", "UKLA", "ROPE"]
      ),
      ("It should be looked for by those who want to plan.", []),
      (
        "We recommend that guidance be issued to all piers, and that the Ministry monitor its use.",
        ["the Ministry"]
      ),
      (
        "NHS Lamps for Scotland, Health Education and Improvement Wales and NHS Piers should plan.",
        ["NHS Lamps for Scotland", "Health Education and Improvement Wales", "NHS Piers"]
      ),
      (
        "We recommend that the Ministry, working with the Pier Office, review what it pays.",
        ["the Ministry", "the Pier Office"]
      ),
      (
        "We recommend that the Ministry, in consultation with the Pier Office, review what it pays.",
        ["the Ministry"]
      ),
      (
        "Operators of piers with a capacity of more than 500 should plan.",
        ["Operators of piers with a capacity of more than 500"]
      ),
      ("The Ministry with the Pier Office should plan.", ["The Ministry", "the Pier Office"]),
      ("Those responsible for running piers should plan.", ["Those responsible for running piers"]),
      ("Those should be planned.", []),
      ("The Permanent Secretary should be accountable for it.", ["The Permanent Secretary"]),
      (
        "We urge the local forums and the Pier Office to agree.",
        ["the local forums", "the Pier Office"]
      ),
      (
        "I recommend that the Pier Office keep a charter, and that the leaders of all piers sign it.",
        ["the Pier Office"]
      ),
      ("I am satisfied that the Ministry should plan.", ["the Ministry"]),
      ("It was suggested that the Ministry should plan.", []),
      (
        "We recommend that the Government appoint a Minister for Piers, who should report each year.",
        ["the Government"]
      ),
      ("The Ministry, which should know its piers, must plan.", ["The Ministry"]),
      ("Guidance should be issued by the Lamp Office to all Piers.", ["the Lamp Office"]),
      (
        "The Minister for Health and Social Services should plan.",
        ["The Minister for Health and Social Services"]
      ),
      (
        "Overview and scrutiny committees and the Pier Office should plan.",
        ["Overview and scrutiny committees", "the Pier Office"]
      ),
      ("HM Lamps & Ropes Service should plan.", ["HM Lamps & Ropes Service"]),
      ("The Ministry of Health’s roles in relation to boats must, in future, be explained.", []),
      (
        "The Lamp Office’s leaders in the north should plan.",
        ["The Lamp Office’s leaders in the north"]
      ),
      ("The work should be led by a minister of Cabinet rank.", []),
      ("I recommend that His Majesty’s Government plan.", ["His Majesty’s Government"]),
      ("I recommend that the Ministry’s plans be kept.", []),
      ("Lamps should be lit and kept by the Pier Office by June.", ["the Pier Office"]),
      ("Boats should be counted by June.", []),
      ("Sailors shall be entitled to obtain advice paid for by the Ministry.", []),
      ("If the Ministry wishes to go on, it should say so.", ["the Ministry"]),
      ("The Ministry has begun to count boats and should go on.", ["The Ministry"]),
      (
        "Integrated care systems and the Pier Office should plan.",
        ["Integrated care systems", "the Pier Office"]
      ),
      (
        "The Ministry, in collaboration with the Pier Office, should plan.",
        ["The Ministry", "the Pier Office"]
      ),
      (
        "In HSS the Pier Office shall be obliged to pay, and the Ministry shall be obliged to agree.",
        ["the Pier Office", "the Ministry"]
      ),
      (
        "The Department for Children, Schools and Families and the Pier Office should plan.",
        ["The Department for Children, Schools and Families", "the Pier Office"]
      ),
      (
        "The Department for Transport, Boat Wales and Rope England should plan.",
        ["The Department for Transport", "Boat Wales", "Rope England"]
      ),
      (
        "The Secretary of State for Environment, Food and Rural Affairs should plan.",
        ["The Secretary of State for Environment, Food and Rural Affairs"]
      ),
      (
        "The Advanced Boat and Rope Agency (ABRA) should plan.",
        ["The Advanced Boat and Rope Agency"]
      ),
      ("We urge the British Boat Bank to lend.", ["the British Boat Bank"]),
      (
        "Pierton and East Quay Harbour Trust must plan.", ["Pierton and East Quay Harbour Trust"]
      ),
      ("Parents and Pierton Council should plan.", ["Pierton Council"]),
      (
        "We recommend (as we did last year) that the Ministry of Boats lends.",
        ["the Ministry of Boats"]
      ),
      (
        "We recommend that, whenever a pier is closed, the Ministry explain it.", ["the Ministry"]
      ),
      ("Whilst waiting, we recommend that UKHA realign its boats.", ["UKHA"]),
      (
        "We recommend that the Boat Office, the Rope Guild and the Union of Sailors write a book.",
        ["the Boat Office", "the Rope Guild", "the Union of Sailors"]
      ),
      ("We recommend that, at once, the Boat Office, a large one, write.", ["the Boat Office"]),
      ("We recommend that, immediately, Norland Council takes a boat.", ["Norland Council"]),
      ("Police and crime panels should meet.", ["Police and crime panels"]),
      (
        "Chief constables and police and crime commissioners should meet.",
        ["Chief constables", "police and crime commissioners"]
      ),
      (
        "The Boat Office, the Department of Health and Social Care and the Rope Guild should meet.",
        ["The Boat Office", "the Department of Health and Social Care", "the Rope Guild"]
      ),
      ("BHS&T should write down its plan.", ["BHS&T"]),
      (
        "Each of the governments of Southland and Eastland should write.",
        ["the governments of Southland and Eastland"]
      ),
      ("Local harbour forums should meet.", ["Local harbour forums"]),
      ("Each harbour council should meet.", ["Each harbour council"]),
      ("The ferry industry should meet.", ["The ferry industry"]),
      ("The IT board should meet.", ["The IT board"]),
      ("Trust employees who sail should meet.", ["Trust employees"]),
      ("The constabulary and its partners should meet.", ["The constabulary", "its partners"]),
    ])
  func split(_ text: String, _ expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(
    "Clauses without “should” ask their subject, be it in small letters",
    arguments: [
      (
        "I recommend that the owner and manager of every pier be required by law to light it.",
        ["the owner", "manager of every pier"]
      ),
      (
        "that all fire and rescue services ensure that their crews meet;",
        ["all fire and rescue services"]
      ),
      ("I recommend that every harbour authority publish a plan.", ["every harbour authority"]),
      (
        "I recommend that the Ministry, working in collaboration with industry and port bodies, plan.",
        ["the Ministry", "industry", "port bodies"]
      ),
      (
        "I recommend that the advice on lamps be amended by the Pier Office.", ["the Pier Office"]
      ),
      ("I recommend that manufacturers of lamps publish tests.", ["manufacturers of lamps"]),
      (
        "I recommend that those holding office in the Ministry be required to say so.",
        ["those holding office in the Ministry"]
      ),
      ("My recommendation is that the Ministry plan.", ["the Ministry"]),
      ("We urge local harbour forums to meet.", ["local harbour forums"]),
      ("I recommend that more pier officers be trained.", []),
      (
        "We recommend that the harbour boards and the fire and rescue services meet.",
        ["the harbour boards", "the fire and rescue services"]
      ),
      ("We repeat our recommendation that the Pier Board publish a plan.", ["the Pier Board"]),
      ("They accepted the recommendation that the Pier Board publish a plan.", []),
      ("We recommend that councils are given a right to be heard.", []),
      ("We recommend that the Pier Board be abolished.", []),
      (
        "We recommend that within a month of the date of this report the Trust pays the crew.",
        ["the Trust"]
      ),
      (
        "We also recommend that within three months the Trust:", ["the Trust"]
      ),
      ("We recommend better services.", []),
      ("I recommend that greater use of forums be made.", []),
    ])
  func clauses(_ text: String, _ expected: [String]) throws {
    let profile = try #require(try ProfileSet().profile(named: "public-inquiry"))
    let reader = AddresseeReader(profile: profile, providers: [])
    let named = reader.addressees(parts: [.paragraph(text)])
    #expect((named.isEmpty ? reader.asked(item: text) : named) == expected)
  }

  @Test(
    "Things, patients and those named before are nobody",
    arguments: [
      "All sailors shall be entitled to advice from the Ministry.",
      "The boat documents should be amended.", "The National Boat Strategy should set aims.",
      "Data systems should include ropes.", "Staff training programmes should include knots.",
      "Such departments shall write.", "We recommend that the Government’s present plan go on.",
      "Ensure that the council should never sleep.",
      "The Ministry supports the plan to mend piers.", "Each such board should write.",
    ])
  func nobody(_ text: String) throws {
    #expect(try names(text) == [])
  }

  @Test(
    "Where a family keeps the subject whole it is one",
    arguments: [
      (
        "The local authority and its partners should plan.",
        ["The local authority and its partners"]
      ),
      ("The BSCB to work with partners to plan.", ["The BSCB"]), ("BSCB to plan.", ["BSCB"]),
      (
        "Senior leaders and managers need to plan. They need to act.",
        ["Senior leaders and managers"]
      ),
      ("The BSCB to ensure that plans are made and should be told.", ["The BSCB"]),
      ("Services to mend piers need to be enhanced.", []), ("Work with partners to plan.", []),
      ("Improve the way in which partners should meet.", []),
      (
        "Leaders across the partnership should plan. The local authority should act.",
        ["Leaders across the partnership", "The local authority"]
      ),
    ])
  func whole(_ text: String, _ expected: [String]) throws {
    #expect(try names(text, "ofsted") == expected)
  }

  @Test(
    "Who is given something acts where the sentence goes on so",
    arguments: [
      (
        "The Pier Board should be given the power to fine, and should use it.", ["The Pier Board"]
      ),
      ("The Pier Board should be told, and should be heard.", []),
      ("The grant should be paid, and should include lamps.", []),
      ("The Pier Board should be told, and the Lamp Office should act.", ["the Lamp Office"]),
    ])
  func given(_ text: String, _ expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(
    "The plain form of a verb orders those before it",
    arguments: [
      ("The Pier Board reconsider its plan for lamps.", ["The Pier Board"]),
      ("Ports be required to review their lamps and boards.", []),
      ("Port authorities be required to review their lamps.", ["Port authorities"]),
      ("The Pier Board review of lamps.", []),
      ("The Pier Board be closed.", []),
      ("Review the Pier Board.", []),
    ])
  func plainForm(_ text: String, _ expected: [String]) throws {
    let profile = try #require(try ProfileSet().profile(named: "public-inquiry"))
    let reader = try #require(SubjectReader(profile: profile))
    #expect(reader.asked(item: Sentence(text)) == expected)
  }
}
