/// The version of the program.
public enum WinnowVersion {
  /// "0.1.0".
  public static let current = "0.1.0"
}
