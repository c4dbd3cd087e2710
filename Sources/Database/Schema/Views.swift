/// Views that answer the questions that are asked most, each with one `SELECT`.
enum Views {
  /// All views, in order.
  static let all = [
    recommendations, scoresOverTime, returningRecommendations, disagreements, enablersBarriers,
    practiceExamples, ratings, measures, themesOverTime, counts,
  ]

  /// A recommendation a line, with its report, section, themes and what it takes up.
  private static let recommendations = """
    CREATE VIEW v_recommendations AS
    SELECT r.report_id, p.title AS report, p.area, p.published,
      CAST(substr(p.published, 1, 4) AS INTEGER) AS year, p.provider_names AS providers, r.id,
      r.number, r.lead_in, r.text, r.addressees, r.category, r.priority, r.topic, r.repeated,
      r.progress, s.title AS section, r.pages, r.first_page, r.confidence,
      (SELECT group_concat(theme, '; ') FROM
        (SELECT theme FROM themes WHERE record_id = r.id ORDER BY theme)) AS themes,
      (SELECT count(*) FROM recommendation_links WHERE later_id = r.id) AS earlier_count,
      (SELECT count(*) FROM recommendation_links WHERE earlier_id = r.id) AS later_count
    FROM recommendations r JOIN reports p USING (report_id)
      LEFT JOIN sections s ON s.id = r.section_id
    """

  /// A provider's ratings and numbers, each with what it was in the report before.
  private static let scoresOverTime = """
    CREATE VIEW v_scores_over_time AS
    SELECT provider_id, provider_name, kind, domain, number, name, published, report_id, record_id,
      framework, rating, grade, rating_points, score, value, unit, printed, national_value,
      lag(published) OVER series AS before_published, lag(printed) OVER series AS before_printed,
      rating_points - lag(rating_points) OVER series AS rating_change,
      value - lag(value) OVER series AS value_change, framework_changed, previous_printed,
      earlier_printed, previous_agrees
    FROM provider_scores
    WINDOW series AS (PARTITION BY provider_id, kind, domain, name, unit ORDER BY published, report_id)
    """

  /// Pairs of recommendations that say the same, with both texts.
  private static let returningRecommendations = """
    CREATE VIEW v_returning_recommendations AS
    SELECT l.kind, l.evidence, l.similarity, l.verbatim, l.progress, l.earlier_report_id,
      before.published AS earlier_published, before.area AS earlier_area, l.earlier_id,
      e.first_page AS earlier_page, e.addressees AS earlier_addressees, e.text AS earlier_text,
      l.later_report_id, after.published AS later_published, after.area AS later_area, l.later_id,
      a.first_page AS later_page, a.addressees AS later_addressees, a.text AS later_text
    FROM recommendation_links l
      JOIN recommendations e ON e.id = l.earlier_id JOIN recommendations a ON a.id = l.later_id
      JOIN reports before ON before.report_id = l.earlier_report_id
      JOIN reports after ON after.report_id = l.later_report_id
    """

  /// Previous values that are not what the earlier report printed.
  private static let disagreements = """
    CREATE VIEW v_disagreeing_values AS
    SELECT provider_id, provider_name, kind, domain, name, report_id, record_id, published,
      previous_printed, earlier_report_id, earlier_printed
    FROM provider_scores WHERE previous_agrees = 0
    """

  private static let enablersBarriers = ofReport(
    "enablers_barriers", "e.domain, e.organisations, e.kind, e.number, e.text")
  private static let practiceExamples = ofReport(
    "practice_examples", "e.polarity, e.organisations, e.domain, e.label, e.subject, e.text")
  private static let ratings = ofReport(
    "ratings", "e.scope, e.number, e.name, e.rating, e.previous_rating, e.score")

  /// Records of a kind with their report.
  private static func ofReport(_ table: String, _ columns: String) -> String {
    """
    CREATE VIEW v_\(table) AS
    SELECT e.report_id, p.title AS report, p.area, p.published,
      CAST(substr(p.published, 1, 4) AS INTEGER) AS year, p.provider_names AS providers, e.id,
      \(columns), e.pages, e.first_page, e.confidence
    FROM \(table) e JOIN reports p USING (report_id)
    """
  }

  /// Numbers with the caption of their table.
  private static let measures = """
    CREATE VIEW v_measures AS
    SELECT m.report_id, p.title AS report, p.published, p.provider_names AS providers, m.id,
      m.table_id, t.caption AS table_caption, m.row_label, m.column_label, m.value, m.unit, m.raw,
      m.period, m.organisations, m.domain, m.pages, m.first_page, m.confidence
    FROM measures m JOIN reports p USING (report_id) LEFT JOIN tables t ON t.id = m.table_id
    """

  /// How many records of a kind are about a theme, by year.
  private static let themesOverTime = """
    CREATE VIEW v_themes_over_time AS
    SELECT t.theme, t.kind, CAST(substr(p.published, 1, 4) AS INTEGER) AS year,
      count(*) AS records, count(DISTINCT t.report_id) AS reports
    FROM themes t JOIN reports p USING (report_id) GROUP BY t.theme, t.kind, year
    """

  /// How many records of each kind a report has.
  private static let counts = """
    CREATE VIEW v_counts AS
    SELECT p.report_id, p.title AS report, p.published, c.kind, c.records FROM reports p JOIN (
      SELECT report_id, kind, count(*) AS records FROM search_text GROUP BY report_id, kind
    ) c USING (report_id)
    """
}
