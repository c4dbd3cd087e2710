package import ReportModel

extension FieldType {
  /// How a value that is no single one stands in a column, as words to follow a description.
  package var joinedForm: String? {
    switch self {
    case .list(.list): "cells parted by tabs, rows by line ends"
    case .list(.tuple): "numbers parted by spaces, the lists of them by \"; \""
    case .list(.object("region")): "\"page x0 y0 x1 y1\" each, parted by \"; \""
    case .list: "parted by \"; \""
    default: nil
    }
  }
}
