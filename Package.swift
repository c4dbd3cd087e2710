// swift-tools-version: 6.1
import PackageDescription

/// Settings shared by every Swift target: Swift 6 language mode comes with the tools version.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "winnow",
  products: [
    .executable(name: "winnow", targets: ["winnow"]),
    .library(
      name: "Winnow",
      targets: [
        "PDFReading", "Layout", "ReportModel", "ReportParsing", "Export", "Comparison",
        "Evaluation",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without its Foundation conveniences: start-up time counts.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // The types of file that it speaks of.
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev", "libpoppler-private-dev", "libfreetype-dev"])]),
    // Poppler's own classes: built to say "not available" where libpoppler-private-dev is missing.
    .target(
      name: "CPopplerGraphics", dependencies: ["CPoppler"],
      linkerSettings: [.linkedLibrary("poppler"), .linkedLibrary("freetype")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLinux"),
    // What a worker process gives up, and what it leaves behind when it dies.
    .target(name: "CConfinement"),
    // libxlsxwriter, loaded when it is first used; built to say "not available" where it is missing.
    .target(name: "CXLSXWriter"),
    .target(
      name: "PDFReading", dependencies: ["CPoppler", "CPopplerGraphics", "CLibXML2"],
      swiftSettings: strict),
    .target(name: "Layout", dependencies: ["PDFReading"], swiftSettings: strict),
    .target(name: "ReportModel", swiftSettings: strict),
    // Files of words and settings: profiles, vocabularies, the registry.
    .target(
      name: "YAMLReading", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "ReportParsing",
      dependencies: ["Layout", "ReportModel", "YAMLReading"],
      resources: [.embedInCode("Profiles")],
      swiftSettings: strict),
    .target(
      name: "Export", dependencies: ["ReportModel", "Layout", "CLibXML2"], swiftSettings: strict),
    .target(
      name: "Comparison",
      dependencies: ["ReportModel", "YAMLReading"],
      resources: [
        .embedInCode("Registry/probation-providers.yaml"), .embedInCode("Registry/themes.yaml"),
        .embedInCode("Registry/links.yaml"), .embedInCode("Registry/plots.yaml"),
      ],
      swiftSettings: strict),
    .target(
      name: "Database",
      dependencies: [
        "CXLSXWriter", "ReportModel", "Export", "Comparison",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "CorpusBuild",
      dependencies: [
        "CConfinement", "CLinux", "PDFReading", "Layout", "ReportModel", "ReportParsing", "Export",
        "Comparison",
        "Database",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .target(name: "Evaluation", swiftSettings: strict),
    .executableTarget(
      name: "winnow",
      dependencies: [
        "Comparison", "CorpusBuild", "Database", "Evaluation", "Export", "Layout", "PDFReading",
        "ReportModel", "ReportParsing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict,
      // A number that tells one build of the program from another: results kept from one are not
      // taken for another's.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),
    // Broken input for the readers; `make fuzz` runs it.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CorpusBuild", "Evaluation", "Export", "Layout", "PDFReading", "ReportModel",
        "ReportParsing", "TestSupport",
      ],
      path: "Fuzzing", swiftSettings: strict),
    // What several test targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "PDFReadingTests", dependencies: ["PDFReading", "TestSupport"]),
    .testTarget(name: "LayoutTests", dependencies: ["Layout", "PDFReading", "TestSupport"]),
    .testTarget(name: "ReportModelTests", dependencies: ["ReportModel", "TestSupport"]),
    .testTarget(name: "ReportParsingTests", dependencies: ["ReportParsing", "Layout"]),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Export", "Layout", "PDFReading", "ReportModel", "TestSupport"]),
    .testTarget(
      name: "ComparisonTests", dependencies: ["Comparison", "ReportModel", "TestSupport"]),
    .testTarget(
      name: "DatabaseTests",
      dependencies: [
        "Comparison", "Database", "Export", "ReportModel", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "TestSupport"]),
    .testTarget(
      name: "CorpusBuildTests",
      // The command too: it is what builds start as their workers.
      dependencies: [
        "CConfinement", "CorpusBuild", "Export", "Layout", "PDFReading", "ReportModel",
        "TestSupport", "winnow",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Comparison", "CorpusBuild", "Evaluation", "Export", "Layout", "PDFReading", "ReportModel",
        "TestSupport", "winnow", .product(name: "Yams", package: "Yams"),
      ],
      // Read by path, and written by path where they are recorded.
      exclude: ["Baselines", "Opening/Scripts"]),
  ],
  // Poppler's headers of recent years need it.
  cxxLanguageStandard: .cxx20
)
