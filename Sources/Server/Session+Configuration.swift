import Analysis
import Checks
import LanguageServerProtocol
import TextModel
import WorkspaceFiles

extension Session {
  /// The client's settings at `initialize`: an object of Hegao's keys, or one with such an object under `hegao`.
  func takeInitialSettings(_ options: JSONValue?) {
    initialLanguage = client.language
    guard let options = ClientSettings.section(of: options, needsName: false) else { return }
    initialSettings = readSettings(options)
    initialInlayHints = inlayHintMode(in: options) ?? .differing
    client.inlayHints = initialInlayHints
    settings = initialSettings
  }

  /// New settings of the client (LSP 3.17, `workspace/didChangeConfiguration`). The section `hegao` is sent as a whole: what it no longer
  /// holds falls back to what was said at `initialize`. Settings without it are about other servers.
  func configurationChanged(_ value: JSONValue?) {
    guard let section = ClientSettings.section(of: value, needsName: true) else { return }
    let hints = inlayHintMode(in: section) ?? initialInlayHints
    if client.inlayHints != hints {
      client.inlayHints = hints
      refreshShown(.inlayHints)
    }
    let changed = initialSettings.merging(readSettings(section))
    guard changed != settings else { return }
    settings = changed
    client.language = changed.language ?? initialLanguage
    for id in workspaces.keys {
      applySettings(to: id)
      needsDiagnostics(ofAllIn: id)
    }
  }

  /// Brings the client's settings into the host of a workspace; a host that was made anew has none.
  func applySettings(to id: WorkspaceID) {
    guard settings != ConfigurationLayer(), let roots = workspaces[id]?.roots else { return clearSettings(of: id) }
    workspaces[id]?.host.setClientSettings(settings, folders: roots)
  }

  private func clearSettings(of id: WorkspaceID) {
    workspaces[id]?.host.setClientSettings(ConfigurationLayer(), folders: [])
  }

  /// Which inlay hints the settings want; nil when they do not say, or what they say is none of the choices.
  private func inlayHintMode(in section: JSONValue) -> InlayHintMode? {
    guard let value = section[ClientSettings.inlayHintsKey], value != .null, value != .string("") else { return nil }
    if let mode = value.stringValue.flatMap(InlayHintMode.init(rawValue:)) { return mode }
    let choices = InlayHintMode.allCases.map(\.rawValue).joined(separator: "、")
    log(
      .warning,
      LocalizedText(
        "编辑器里的设置有误：inlayHints 只能是 \(choices)",
        "a setting of the editor is invalid: inlayHints is one of \(choices.split(separator: "、").joined(separator: ", "))"
      ))
    return nil
  }

  /// What is good of the client's settings. There is no document in which the rest could be pointed out, so the log tells.
  private func readSettings(_ section: JSONValue) -> ConfigurationLayer {
    let (layer, problems) = ConfigurationReader.read(ClientSettings.node(section))
    for problem in problems {
      log(
        .warning,
        LocalizedText(
          "编辑器里的设置有误：\(problem.message.chinese)", "a setting of the editor is invalid: \(problem.message.english)"))
    }
    return layer
  }

  /// The language in which findings of a workspace are told: the client's settings over `hegao.json` over the locale.
  func language(of id: WorkspaceID) -> Language {
    settings.language ?? workspaces[id]?.host.analysis.language ?? client.language
  }
}

/// Finds Hegao's settings in what a client sends.
package enum ClientSettings {
  /// What an editor keeps under the same name for itself: where the program is, what is traced.
  private static let editorKeys: Set<String> = ["path", "trace", "enable", "filetypes"]

  /// The object of Hegao's keys: the member `hegao`, or the object itself where the name is not needed.
  static func section(of value: JSONValue?, needsName: Bool) -> JSONValue? {
    guard let value, case .object = value else { return nil }
    if let section = value[sectionName] {
      if case .object = section { return section }
      return nil
    }
    return needsName && value["language"] == nil ? nil : value
  }

  /// The settings as the reader of `hegao.json` takes them. They stand at no place. Null and empty
  /// strings are what editors send for what is not set.
  static func node(_ value: JSONValue) -> JSONNode {
    guard case .object(let members) = value else { return plainNode(value) }
    return JSONNode(
      .object(
        members.sorted { $0.key < $1.key }.filter { isSet($0.key, $0.value) }.map {
          JSONMember(key: $0.key, node: plainNode($0.value))
        }))
  }

  private static func isSet(_ key: String, _ value: JSONValue) -> Bool {
    !editorKeys.contains(key) && key != inlayHintsKey && value != .null && value != .string("")
  }

  private static func plainNode(_ value: JSONValue) -> JSONNode {
    switch value {
    case .null: JSONNode(.null)
    case .boolean(let flag): JSONNode(.boolean(flag))
    case .integer(let number): JSONNode(.number(String(number)))
    case .number(let number): JSONNode(.number(String(number)))
    case .string(let text): JSONNode(.string(text))
    case .array(let elements): JSONNode(.array(elements.map(plainNode)))
    case .object(let members):
      JSONNode(
        .object(members.sorted { $0.key < $1.key }.map { JSONMember(key: $0.key, node: plainNode($0.value)) }))
    }
  }
}
