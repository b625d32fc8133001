import Checks

/// What the client has set, by the ways in which it told. Each goes over the one before, and what comes anew in one way takes the place of
/// what came in the same way; all of it goes over what `hegao.json` says.
struct SettingsSources: Equatable {
  /// With `initialize`.
  var initial = ConfigurationLayer()
  /// With `workspace/didChangeConfiguration`.
  var told = ConfigurationLayer()
  /// As the answer to `workspace/configuration`,
  var asked = ConfigurationLayer()
  /// and what is different there for single folders, by their paths.
  var folders: [String: ConfigurationLayer] = [:]

  /// What holds everywhere.
  var everywhere: ConfigurationLayer { initial.merging(told).merging(asked) }
}
