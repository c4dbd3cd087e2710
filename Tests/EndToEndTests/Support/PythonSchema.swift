import TestSupport

/// An independent check of JSON against its schema: Python's `jsonschema`.
enum PythonSchema {
  /// What a test says that needs it where it is missing.
  static let isMissing = "skipped: no python3 with the package jsonschema"

  /// Whether it is there.
  static let isAvailable = Python.has("jsonschema")

  private static let program = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema)
    for path in sys.argv[2:]:
        for error in checker.iter_errors(json.load(open(path, encoding="utf-8"))):
            print(path, error.json_path, error.validator)
    """

  /// The places at which the files break the schema, a line each; empty where they do not.
  static func violations(schema: String, files: [String]) throws -> String {
    let result = try Python.run(["-c", program, schema] + files)
    return result.status == 0 ? result.output : "python3 ended with \(result.status)"
  }
}
