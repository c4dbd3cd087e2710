public import ReportModel

extension ProviderScore {
  /// The columns of `provider_scores.csv`.
  public static let fieldSchemas = [
    FieldSchema("provider_id", .string, "provider, by its name in the registry"),
    FieldSchema("provider_name", .string, "canonical name of the provider"),
    FieldSchema("provider_kind", .choice(of: Provider.Kind.self), "what the provider is"),
    FieldSchema("is_registered", .boolean, "whether the registry knows the provider"),
    FieldSchema("report_id", .string, "report"),
    FieldSchema("record_id", .string, "rating, measure or key fact that holds the value"),
    FieldSchema("published", .string, nullable: true, "ISO 8601 at the precision printed"),
    FieldSchema(
      "date", .string, nullable: true,
      "what orders the series: publication, or the last day of the fieldwork"),
    FieldSchema("framework", .string, nullable: true, "programme or framework of the inspection"),
    FieldSchema(
      "framework_changed", .boolean, nullable: true,
      "whether the provider's report before was made under another framework"),
    FieldSchema("kind", .choice(of: Kind.self), "what is scored"),
    FieldSchema(
      "domain", .string, nullable: true, "standard, domain or chapter that a measure stands under"),
    FieldSchema("number", .string, nullable: true, "printed number of a domain or standard"),
    FieldSchema("name", .string, "standard or measure"),
    FieldSchema("row_label", .string, nullable: true, "heading of the measure's table row"),
    FieldSchema(
      "column_label", .string, nullable: true,
      "what the headings of the measure's column say beside the period"),
    FieldSchema("table_caption", .string, nullable: true, "caption of the measure's table"),
    FieldSchema("rating", .string, nullable: true, "rating as printed"),
    FieldSchema(
      "grade", .string, nullable: true,
      "rating in the words of its scale, under every framework the same"),
    FieldSchema(
      "rating_points", .integer(minimum: 0), nullable: true,
      "place of the rating on its scale, 0 for the worst"),
    FieldSchema("score", .string, nullable: true, "score printed with a rating"),
    FieldSchema("value", .number(range: nil), nullable: true, "the number"),
    FieldSchema(
      "unit", .choice(of: MeasurementUnit.self), nullable: true, "what the number counts"),
    FieldSchema("printed", .string, "value or rating as printed"),
    FieldSchema(
      "national_value", .number(range: nil), nullable: true,
      "number for all providers of the kind, where it is printed beside"),
    FieldSchema(
      "previous_label", .string, nullable: true, "heading of the column with the previous value"),
    FieldSchema(
      "previous_printed", .string, nullable: true, "previous value or rating as printed"),
    FieldSchema("previous_value", .number(range: nil), nullable: true, "previous number"),
    FieldSchema("previous_rating", .string, nullable: true, "previous rating"),
    FieldSchema(
      "earlier_report_id", .string, nullable: true,
      "the provider's report before that holds the same standard or measure"),
    FieldSchema(
      "earlier_printed", .string, nullable: true, "what that report printed as its own value"),
    FieldSchema(
      "previous_agrees", .boolean, nullable: true,
      "whether the previous value is what the earlier report printed; empty where there is "
        + "nothing to compare"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("provider_id", providerID)
    sink.put("provider_name", providerName)
    sink.put("provider_kind", providerKind.rawValue)
    sink.put("is_registered", isRegistered)
    sink.put("report_id", reportID)
    sink.put("record_id", recordID)
    sink.put("published", published)
    sink.put("date", date)
    sink.put("framework", framework)
    sink.put("framework_changed", isFrameworkChanged)
    sink.put("kind", kind.rawValue)
    sink.put("domain", domain)
    sink.put("number", number)
    sink.put("name", name)
    sink.put("row_label", rowLabel)
    sink.put("column_label", columnLabel)
    sink.put("table_caption", tableCaption)
    sink.put("rating", rating)
    sink.put("grade", grade)
    sink.put("rating_points", ratingPoints)
    sink.put("score", score)
    sink.put("value", value)
    sink.put("unit", unit?.rawValue)
    sink.put("printed", printed)
    sink.put("national_value", nationalValue)
    sink.put("previous_label", previousLabel)
    sink.put("previous_printed", previousPrinted)
    sink.put("previous_value", previousValue)
    sink.put("previous_rating", previousRating)
    sink.put("earlier_report_id", earlierReportID)
    sink.put("earlier_printed", earlierPrinted)
    sink.put("previous_agrees", previousAgrees)
  }
}
