/// What a client says it can do (LSP 3.17, ClientCapabilities): only what changes what this server does.
///
/// Members that are absent, null, unknown or of an unexpected shape count as not declared.
package struct ClientCapabilities: ReadLeniently, Sendable, Hashable {
  package var general: General?
  package var textDocument: TextDocument?
  package var workspace: Workspace?
  package var window: Window?
  /// What clients agree about with single servers; see ``commands``.
  package var experimental: JSONValue?

  package init() {}

  package init?(_ json: JSONValue) {
    guard json.isObject else { return nil }
    general = json["general"].flatMap(General.init)
    textDocument = json["textDocument"].flatMap(TextDocument.init)
    workspace = json["workspace"].flatMap(Workspace.init)
    window = json["window"].flatMap(Window.init)
    experimental = json["experimental"]?.given
  }

  /// The commands that the client offers to servers, under `experimental.commands.commands`, as several clients declare them.
  package var commands: Set<String> {
    guard case .array(let names)? = experimental?["commands"]?["commands"] else { return [] }
    return Set(names.compactMap(\.stringValue))
  }
}
