import Testing

@testable import ReportParsing

struct PrintedDateTests {
  @Test(
    "A date keeps the precision that is printed",
    arguments: [
      ("February 2017", "2017-02"), ("23 May 2014", "2014-05-23"), ("1st June 2014", "2014-06-01"),
      ("2017", "2017"), ("Sept. 2015", nil), ("Sep 2015", "2015-09"), ("may 2015", nil),
      ("32 May 2014", nil), ("May", nil), ("In May 2014", nil), ("May 1066", nil),
      ("May 14, 2031", "2031-05-14"), ("Oct 3, 2031", "2031-10-03"), ("May 44, 2031", nil),
    ])
  func whole(_ text: String, _ iso: String?) {
    #expect(PrintedDate(text)?.iso == iso)
  }

  @Test(
    "The date at the end of a line counts, the end of a period does not",
    arguments: [
      ("Inspectorate of Community Supervision, July 2021", "2021-07"),
      ("Chief Inspector 3 July 2021", "2021-07-03"), ("April 2014 – September 2014", nil),
      ("between May and June 2014", nil), ("in 2014", nil), ("July 2021 edition", nil),
      ("Report Date: May 14, 2031", "2031-05-14"), ("between May 3 and June 4, 2031", nil),
    ])
  func end(_ text: String, _ iso: String?) {
    #expect(PrintedDate(endOf: text)?.iso == iso)
  }
}
