// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that whoever builds or uses winnow does not fetch what only measuring
// needs. Without the default traits no allocator is put in the way and none has to be installed.
let package = Package(
  name: "winnow-benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "winnow", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "Winnow", package: "winnow"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Stages",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
