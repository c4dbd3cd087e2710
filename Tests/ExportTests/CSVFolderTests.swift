import Foundation
import ReportModel
import Testing

@testable import Export

@Suite struct CSVFolderTests {
  @Test func writesWhatTheTablesHold() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    var csv = try CSVFolder(path: folder.path)
    var tables = CSVTables()
    // Enough reports for the folder to write in between.
    for _ in 0..<400 {
      try csv.append(SampleReport.make())
      tables.append(SampleReport.make())
    }
    #expect(tables.waitingBytes > 2 << 20)
    try csv.finish()
    var names: Set<String> = []
    try tables.drain { (file, bytes) throws in
      names.insert(file.name)
      #expect(
        try [UInt8](Data(contentsOf: folder.appending(path: file.name))) == bytes, "\(file.name)")
    }
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == names)
  }

  @Test func aMissingFolderIsNamed() throws {
    let error = try #require(throws: ExportError.self) {
      let csv = try CSVFolder(path: "/no/such/folder")
      try csv.finish()
    }
    #expect(error.code == .notWritable)
    #expect(error.file == "/no/such/folder/reports.csv")
    #expect(error.message == "cannot be written: No such file or directory")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsSeen() throws {
    let file = try OutputFile(path: "/dev/full")
    let error = try #require(throws: ExportError.self) { try file.write([1]) }
    #expect(error.code == .writeFailed)
    #expect(error.description == "/dev/full: writing stopped: No space left on device")
  }
}
