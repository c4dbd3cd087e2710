/// How sure it is that a draft is a recommendation, by how it was found.
///
/// Read from what was right on gold reports, their renditions in other typesettings and mock reports of other
/// families. What a text lacks at its ends is weighed for all kinds of records by `StyleAgreement`.
enum RecommendationConfidence {
  /// What was found.
  struct Evidence {
    var source: RecommendationDraft.Source
    /// Whether a heading says that recommendations follow.
    var isUnderHeading: Bool
    /// Whether that heading says itself what is asked: "What needs to improve?".
    var isTopical = false
    var isNumbered: Bool
    /// Whether words above its group lead into it.
    var hasLeadIn: Bool
    var isAddressed: Bool
    /// Whether it starts with an order, or has a verb such as "should".
    var isOrder: Bool
    /// Whether a paragraph became one only because its chapter has no list.
    var isSentence = false
    /// Whether no family's words stand in the report, so that its forms are guessed.
    var isGeneric: Bool
  }

  /// The confidence.
  static func value(_ evidence: Evidence) -> Double {
    let value = base(evidence)
    // A label, a table's heading row or italics say it in any report; a list is a guess where the family is not known.
    guard evidence.isGeneric, evidence.source == .list || evidence.source == .words else {
      return value
    }
    return min(value, 0.88)
  }

  private static func base(_ evidence: Evidence) -> Double {
    switch evidence.source {
    case .label, .table: return evidence.isAddressed ? 0.97 : evidence.isOrder ? 0.95 : 0.85
    case .look: return 0.95
    case .words: return 0.7
    case .list: break
    }
    if evidence.isSentence { return evidence.isUnderHeading ? 0.8 : 0.7 }
    guard evidence.isUnderHeading else { return 0.74 }
    if evidence.hasLeadIn { return 0.96 }
    if evidence.isNumbered { return evidence.isAddressed || evidence.isOrder ? 0.95 : 0.85 }
    if evidence.isAddressed || evidence.isOrder { return 0.92 }
    return evidence.isTopical ? 0.92 : 0.8
  }
}
