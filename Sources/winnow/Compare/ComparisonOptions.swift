import ArgumentParser
import Comparison
import CorpusBuild

/// Vocabularies of one's own for comparing reports.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "YAML file with providers to add to the registry, or to put in the place of its own.",
      valueName: "file"))
  var providers: String?

  @Option(
    help: ArgumentHelp("YAML file with themes in place of those shipped.", valueName: "file"))
  var themes: String?

  /// These vocabularies, to be handed on.
  func selection() throws(BuildError) -> VocabularySelection {
    try VocabularySelection(providers: providers, themes: themes)
  }

  /// A comparison with these vocabularies.
  func comparison() throws(BuildError) -> Comparison {
    try ComparisonLoader.comparison(providers: providers, themes: themes)
  }
}
