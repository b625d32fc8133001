import Checks
import TextModel

/// The choices that are in force in a workspace, and where they come from: the client's settings over the files over the defaults.
struct WorkspaceSettings: Sendable {
  private struct ConfigurationFile: Sendable {
    /// The last good state.
    var layer = ConfigurationLayer()
    var findings: [Finding] = []
  }

  private struct WaiverFile: Sendable {
    /// The last good state.
    var waivers: [RecordedWaiver] = []
    /// False while the file is too broken to be read, and ``waivers`` stands for an older text.
    var isCurrent = true
    var findings: [Finding] = []
  }

  let reader: (any SettingsReading)?
  /// What holds where no source says anything.
  var defaults = Configuration()
  private var client = ConfigurationLayer()
  /// What the client has set for single folders, by their paths.
  private var clientFolders: [String: ConfigurationLayer] = [:]
  /// By the folder in which they lie.
  private var configurations: [String: ConfigurationFile] = [:]
  private var waiverFiles: [String: WaiverFile] = [:]

  init(reader: (any SettingsReading)?) { self.reader = reader }

  // MARK: Changing

  /// Takes over the client's settings; their globs count from `folders`. `scoped` are those for single folders: they go over the
  /// others there, and their globs count from there.
  mutating func setClient(_ layer: ConfigurationLayer, folders: [String], scoped: [String: ConfigurationLayer]) {
    client = layer.anchored(at: folders)
    clientFolders = scoped.reduce(into: [:]) { $0[$1.key] = $1.value.anchored(at: [$1.key]) }
  }

  /// Reads a file of settings, or forgets it where `text` is nil.
  mutating func read(_ file: SettingsFile, _ key: DocumentKey, _ text: SourceText?) {
    guard let reader else { return }
    let folder = key.folder
    switch file {
    case .configuration:
      configurations[folder] = text.map { text in
        let reading = reader.configuration(text)
        let last = configurations[folder]?.layer ?? ConfigurationLayer()
        return ConfigurationFile(layer: reading.layer?.anchored(at: [folder]) ?? last, findings: reading.findings)
      }
    case .waivers:
      waiverFiles[folder] = text.map { text in
        let reading = reader.waivers(text)
        return WaiverFile(
          waivers: reading.waivers ?? waiverFiles[folder]?.waivers ?? [], isCurrent: reading.waivers != nil,
          findings: reading.findings)
      }
    }
  }

  // MARK: Reading

  /// The configuration of a document: that of the nearest `hegao.json` upward, under the client's settings, and those under what
  /// the client has set for the folder.
  func configuration(of key: DocumentKey) -> Configuration {
    var configuration = defaults
    if let folder = folder(over: key, among: configurations), let file = configurations[folder] {
      configuration = configuration.merging(file.layer)
    }
    configuration = configuration.merging(client)
    guard let folder = folder(over: key, among: clientFolders), let layer = clientFolders[folder] else {
      return configuration
    }
    return configuration.merging(layer)
  }

  /// The role that the configuration gives a document; nil where it is left to what the document says.
  func role(of key: DocumentKey) -> ConfiguredRole? {
    let configuration = configuration(of: key)
    if configuration.plans?.matches(key) == true { return .plan }
    if configuration.ledgers?.matches(key) == true { return .ledger }
    if configuration.drafts?.matches(key) == true { return .draft }
    let excluded = ConfiguredRole.Excluded(
      drafts: configuration.drafts != nil, plans: configuration.plans != nil, ledgers: configuration.ledgers != nil)
    return excluded == ConfiguredRole.Excluded() ? nil : .not(excluded)
  }

  /// The titles that any configuration of the workspace lists.
  var knownTitles: [String] {
    let scoped = clientFolders.sorted { $0.key < $1.key }.map(\.value)
    let listed = ([client] + scoped).compactMap(\.knownTitles)
    if !listed.isEmpty { return listed.flatMap(\.self) }
    return defaults.knownTitles + configurations.sorted { $0.key < $1.key }.flatMap { $0.value.layer.knownTitles ?? [] }
  }

  /// The language that the settings of the workspace ask for; of several files the outermost counts.
  var language: Language? {
    let outermost = configurations.keys.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.first
    return client.language ?? outermost.flatMap { configurations[$0]?.layer.language } ?? defaults.language
  }

  /// The findings of reading a file of settings.
  func findings(of file: SettingsFile, _ key: DocumentKey) -> [Finding] {
    switch file {
    case .configuration: configurations[key.folder]?.findings ?? []
    case .waivers: waiverFiles[key.folder]?.findings ?? []
    }
  }

  /// All waivers of a file; none where its text is not the one they were read from.
  func waivers(in key: DocumentKey) -> [RecordedWaiver] {
    guard let file = waiverFiles[key.folder], file.isCurrent else { return [] }
    return file.waivers
  }

  /// The file in which the waivers of a document stand: the nearest upward.
  func waiverFile(over key: DocumentKey) -> DocumentKey? {
    folder(over: key, among: waiverFiles).map { DocumentKey.joined($0, SettingsFile.waivers.name) }
  }

  /// Where waivers of a document may be kept when there is no file yet: beside its configuration, else beside itself.
  func newWaiverFile(for key: DocumentKey) -> DocumentKey {
    let folder = folder(over: key, among: configurations) ?? key.folder
    return DocumentKey.joined(folder, SettingsFile.waivers.name)
  }

  /// The waivers of one document.
  func waivers(for key: DocumentKey) -> [RecordedWaiver] {
    guard let file = waiverFile(over: key) else { return [] }
    let name = key.path(below: file.folder)
    return (waiverFiles[file.folder]?.waivers ?? []).filter { $0.file == name }
  }

  /// The nearest folder upward that has a value. A document that is no file takes the outermost.
  private func folder<Value>(over key: DocumentKey, among values: [String: Value]) -> String? {
    if values.isEmpty { return nil }
    guard key.path.hasPrefix("/") else { return values.keys.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } }
    var folder = key.folder
    while values[folder] == nil {
      if folder == "/" || folder.isEmpty { return nil }
      folder = DocumentKey(folder).folder
    }
    return folder
  }
}

/// What the globs of a configuration say of a document.
enum ConfiguredRole: Sendable, Hashable {
  /// Globs are given for these roles, and none means the document.
  struct Excluded: Sendable, Hashable {
    var drafts = false
    var plans = false
    var ledgers = false
  }

  case draft, plan, ledger
  case not(Excluded)
}

extension DocumentKey {
  /// The path of the folder that holds it; `/` for what lies directly in the root.
  var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func joined(_ folder: String, _ name: String) -> DocumentKey {
    DocumentKey(folder.hasSuffix("/") ? folder + name : folder + "/" + name)
  }

  /// The path relative to a folder; the whole path when it does not lie below.
  func path(below folder: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard path.utf8.starts(with: prefix.utf8) else { return path }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
