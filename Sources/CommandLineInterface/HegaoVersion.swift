/// The version of Hegao, as Semantic Versioning 2.0.0 has it.
package enum HegaoVersion {
  package static let current = "0.1.0"
}
