import Benchmark
import Comparison
import Evaluation
import Foundation
import Layout
import PDFReading

/// The report that the stages are measured on: tagged, with ruled tables, ratings and footnotes.
private let specimen = Corpus.folder + "/core-northern-2021.pdf"

/// What each stage of the road costs by itself; `Scripts/compare-cpu-time` measures the whole.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident],
    warmupIterations: 1, maxDuration: .seconds(5), maxIterations: 50)

  Benchmark("Read the text of every page") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(try Corpus.pages(of: specimen, graphics: .none))
    }
  }

  Benchmark("Read text, rules and fills of every page") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(try Corpus.pages(of: specimen, graphics: .always))
    }
  }

  Benchmark("Lay out the pages as a document") { benchmark in
    let info = try PDFFile(path: specimen).info
    let pages = try Corpus.pages(of: specimen, graphics: .always)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      var builder = DocumentBuilder(info: info)
      for page in pages { builder.add(page) }
      blackHole(builder.finish())
    }
  }

  Benchmark("Compare 1,000 reports with 20,000 recommendations") { benchmark in
    let comparison = try Comparison()
    var made = MadeReports()
    let digests = made.reports(1000).map(comparison.digest)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(comparison.tables(of: digests)) }
  }

  Benchmark("Score all specimens") { benchmark in
    for _ in benchmark.scaledIterations {
      let run = EvaluationRun(
        goldFolders: [Corpus.folder + "/gold"], reportsFolder: try Corpus.goldAsReports())
      blackHole(run.outcome())
    }
  }
}
