import Analysis
import LanguageServerProtocol
import Server
import TextModel
import WorkspaceFiles

/// Writes `Protocol/manifest.json`: what is spoken and how the program is started, for other programs and for the tests.
enum ManifestGenerator {
  static let target = "Protocol/manifest.json"

  static func file(root: String) throws -> GeneratedFile {
    let transcripts = try TranscriptIndex(root: root)
    let methods = try MessageRegistry.all.sorted {
      ($0.method, $0.direction.rawValue) < ($1.method, $1.direction.rawValue)
    }.map { try value($0, transcripts) }
    let manifest = JSONText.object([
      ("$schema", .string("manifest.schema.json")),
      (
        "executable",
        .object([
          ("name", .string("hegao")), ("arguments", .array([])), ("alsoAccepted", words(["serve", "--stdio"])),
          ("transport", .string("stdio")),
        ])
      ),
      (
        "documents",
        .object([
          ("languageIds", words(["markdown", "plaintext"])),
          ("extensions", words(WorkspaceScanner.extensions.sorted())),
          ("settings", words(SettingsFile.allCases.map(\.name))), ("rootMarkers", words(WorkspaceScanner.markers)),
        ])
      ),
      ("configuration", configuration),
      ("methods", .array(methods)),
    ])
    return GeneratedFile(path: target, text: manifest.document)
  }

  private static var configuration: JSONText {
    .object([
      ("section", .string(ClientSettings.name)), ("file", .string(SettingsFile.configuration.name)),
      ("schema", .string("configuration.schema.json")), ("keys", words(ConfigurationKey.allCases.map(\.rawValue))),
    ])
  }

  private static func value(_ message: MessageDescription, _ transcripts: TranscriptIndex) throws -> JSONText {
    guard let since = MessageRegistry.since[message.method] else {
      throw GeneratorError(message: "\(message.method) is missing in MessageRegistry+Since.swift")
    }
    var members: [(name: String, value: JSONText)] = [
      ("method", .string(message.method)), ("direction", .string(message.direction.rawValue)),
      ("kind", .string(message.kind.rawValue)), ("since", .string(since)), ("status", .string(message.status.rawValue)),
    ]
    if let capability = message.capability { members.append(("capability", .string(capability))) }
    if !message.needs.isEmpty { members.append(("needs", words(message.needs))) }
    let sender = message.direction == .clientToServer ? "client" : "server"
    members.append(("transcripts", words(transcripts.names(showing: message.method, from: sender))))
    return .object(members)
  }

  private static func words(_ words: [String]) -> JSONText { .array(words.map(JSONText.string)) }
}
