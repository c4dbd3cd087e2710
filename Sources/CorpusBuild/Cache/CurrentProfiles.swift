internal import ReportParsing
internal import Synchronization

/// The profiles that a build reads by, to tell whether a result that was kept is still good: it is where
/// the profile that governs it has the text that it had.
final class CurrentProfiles: Sendable {
  private let profiles: ProfileSet
  private let hashes = Mutex<[String: String]>([:])

  init(_ profiles: ProfileSet) { self.profiles = profiles }

  /// What the choice of a profile depends on, in short.
  func choiceIdentity() throws(BuildError) -> String {
    try ProfileLoader.telling { () throws(ProfileError) in
      ProfileHash.sha256(of: try profiles.evidenceIdentity)
    }
  }

  /// Whether a document that was read by a profile would be read by the same text today.
  func govern(_ record: ResultRecord) -> Bool {
    // Nothing came of it, whatever the profile.
    guard let name = record.profile else { return record.failure != nil }
    return hash(of: name) == record.profileIdentity
  }

  private func hash(of name: String) -> String? {
    if let known = hashes.withLock({ $0[name] }) { return known }
    guard let profile = try? profiles.profile(named: name) else { return nil }
    let hash = ProfileHash.sha256(of: profile.identity)
    hashes.withLock { $0[name] = hash }
    return hash
  }
}
