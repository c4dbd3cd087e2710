import Testing

@testable import PDFReading

@Suite struct FontFaceTests {
  @Test(arguments: [
    "Arial-BoldMT", "Arial,Bold", "Calibri-Bold", "Lato-Black", "Roboto-Heavy", "OpenSans-Semibold",
    "ABCDEF+CMBX12", "SFBX1000", "ABCDEF+NimbusRomNo9L-MediItal",
    "OpenSans-SemiBold", "Frutiger-Demi", "Univers-ExtraBold", "ABCDEF+TimesNewRomanPS-BoldMT",
    "HelveticaNeueLTStd-Bd", "ARIAL-BOLD",
  ])
  func weightIsReadFromTheName(name: String) {
    #expect(FontFace(pdfName: name).isBold)
  }

  @Test(arguments: [
    "ArialMT", "Calibri", "Blackadder", "Helvetica-Light", "Roboto-Medium", "NewBoldoni",
    "Segoe-Semilight", "Heavyweights", "Frutiger-UltraLight",
  ])
  func familyNameIsNoWeight(name: String) {
    #expect(!FontFace(pdfName: name).isBold)
  }

  @Test(arguments: [
    "CMTI10", "CMSL8", "Arial-ItalicMT", "Arial,Italic", "Helvetica-Oblique", "Lato-BlackItalic",
    "MyriadPro-It",
    "MyriadPro-SemiboldIt", "Calibri,BoldItalic", "TimesNewRomanPS-BoldItalicMT",
  ])
  func slantIsReadFromTheName(name: String) {
    #expect(FontFace(pdfName: name).isItalic)
  }

  @Test(arguments: ["Itacolomi", "Georgia", "Helvetica-Bold", "Digital"])
  func familyNameIsNoSlant(name: String) {
    #expect(!FontFace(pdfName: name).isItalic)
  }

  @Test func subsetPrefixIsTakenOff() {
    #expect(FontFace(pdfName: "BCDEEE+Calibri").name == "Calibri")
    #expect(FontFace(pdfName: "Bcdeee+Calibri").name == "Bcdeee+Calibri")
    #expect(FontFace(pdfName: "A+B").name == "A+B")
    #expect(FontFace(pdfName: "").name == "")
  }
}
