/// A profile's file: its name and its bytes, nothing of it read yet.
public struct ProfileSource: Hashable, Sendable {
  /// Name of the file, for messages.
  public var file: String
  /// The YAML in UTF-8.
  public var bytes: [UInt8]

  /// Makes a source.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// The YAML as a text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension ProfileSource {
  /// The profiles that come with the program; of two for which equally much speaks the first is chosen.
  static let builtIn: [ProfileSource] = [
    ProfileSource(file: "hmi-probation.yaml", bytes: PackageResources.hmi_probation_yaml),
    ProfileSource(file: "area-send.yaml", bytes: PackageResources.area_send_yaml),
    ProfileSource(file: "ofsted.yaml", bytes: PackageResources.ofsted_yaml),
    ProfileSource(file: "ofsted-school.yaml", bytes: PackageResources.ofsted_school_yaml),
    ProfileSource(
      file: "ofsted-social-care.yaml", bytes: PackageResources.ofsted_social_care_yaml),
    ProfileSource(file: "care-quality.yaml", bytes: PackageResources.care_quality_yaml),
    ProfileSource(file: "care-inspectorate.yaml", bytes: PackageResources.care_inspectorate_yaml),
    ProfileSource(file: "education-scotland.yaml", bytes: PackageResources.education_scotland_yaml),
    ProfileSource(file: "hmi-prisons.yaml", bytes: PackageResources.hmi_prisons_yaml),
    ProfileSource(file: "rqia.yaml", bytes: PackageResources.rqia_yaml),
    ProfileSource(file: "public-inquiry.yaml", bytes: PackageResources.public_inquiry_yaml),
    ProfileSource(file: "select-committee.yaml", bytes: PackageResources.select_committee_yaml),
    ProfileSource(file: "generic.yaml", bytes: PackageResources.generic_yaml),
  ]

  /// Name of the file without folders and ending: that of a profile that comes with the program.
  var stem: String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
