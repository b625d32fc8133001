import Checks
import JSONRPC
import LanguageServerProtocol
import TextModel
import WorkspaceFiles

extension Session {
  /// The client's settings at `initialize`: an object of Hegao's keys, or one with such an object under `hegao`.
  func takeInitialSettings(_ options: JSONValue?) {
    initialLanguage = client.language
    guard let section = ClientSettings.section(of: options, needsName: false) else { return }
    settings.initial = readSettings(section)
  }

  /// New settings of the client (LSP 3.17, `workspace/didChangeConfiguration`). The section `hegao` is sent as a whole: what it no longer
  /// holds falls back to what was said at `initialize`. Settings without it are about other servers, or say that the server is to ask.
  func configurationChanged(_ value: JSONValue?) {
    if let section = ClientSettings.section(of: value, needsName: true) {
      var changed = settings
      changed.told = readSettings(section)
      take(changed)
    }
    askForConfiguration()
  }

  /// Asks a client that can be asked for its settings: those that hold everywhere, and those of each folder (LSP 3.17,
  /// `workspace/configuration`).
  func askForConfiguration() {
    guard client.answersConfiguration, phase == .running else { return }
    let scopes: [ClientFolder?] = [nil] + folders
    let items = scopes.map { ConfigurationRequest.Item(scopeUri: $0?.uri, section: ClientSettings.name) }
    var id: RequestID?
    id = request(ConfigurationRequest.self, .init(items: items)) { session, answer in
      guard id == session.configurationRequest, case .success(let raw) = answer,
        let values = try? raw.decode([JSONValue].self)
      else { return }
      session.take(values, of: scopes)
    }
    configurationRequest = id
  }

  /// Takes over what the client has answered; a scope for which it knows nothing is left to the other sources.
  private func take(_ values: [JSONValue], of scopes: [ClientFolder?]) {
    var changed = settings
    changed.asked = ConfigurationLayer()
    changed.folders = [:]
    let everywhere = values.first
    for (scope, value) in zip(scopes, values) {
      // Most folders have nothing of their own, and the same mistake need not be told once more.
      if scope != nil, value == everywhere { continue }
      guard let section = ClientSettings.section(of: value, needsName: false) else { continue }
      let layer = readSettings(section)
      if let folder = scope { changed.folders[folder.path] = layer } else { changed.asked = layer }
    }
    take(changed)
  }

  private func take(_ changed: SettingsSources) {
    guard changed != settings else { return }
    settings = changed
    client.language = changed.everywhere.language ?? initialLanguage
    for id in workspaces.keys {
      applySettings(to: id)
      needsDiagnostics(ofAllIn: id)
    }
  }

  /// Brings the client's settings into the host of a workspace; a host that was made anew has none.
  func applySettings(to id: WorkspaceID) {
    guard let roots = workspaces[id]?.roots else { return }
    workspaces[id]?.host.setClientSettings(
      settings.everywhere, folders: roots, scoped: id == .folders ? settings.folders : [:])
  }

  /// What is good of the client's settings. There is no document in which the rest could be pointed out, so the log tells.
  private func readSettings(_ section: JSONValue) -> ConfigurationLayer {
    let (layer, problems) = ConfigurationReader.read(ClientSettings.node(section))
    for problem in problems {
      let key = problem.key.map { "\(ClientSettings.name).\($0)" } ?? ClientSettings.name
      log(
        .warning,
        LocalizedText(
          "编辑器里的设置 \(key) 有误：\(problem.message.chinese)",
          "the editor's setting \(key) is invalid: \(problem.message.english)"))
    }
    return layer
  }

  /// The language in which findings of a workspace are told: the client's settings over `hegao.json` over the locale.
  func language(of id: WorkspaceID) -> Language {
    settings.everywhere.language ?? workspaces[id]?.host.analysis.language ?? client.language
  }
}
