#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TextModel
import WorkspaceFiles

/// Writes the settings that the extension of Visual Studio Code contributes into its `package.json`: those of `hegao.json`, each of
/// which may be null, and two that are the extension's own.
enum ExtensionGenerator {
  static let target = "editors/vscode/package.json"

  /// Before and behind what is generated; the rest of the file is written by hand.
  private static let (start, end) = ("    \"configuration\": ", "\n  },\n  \"scripts\"")

  static func file(root: String) throws -> GeneratedFile {
    guard let data = FileManager.default.contents(atPath: root + "/" + target) else {
      throw GeneratorError(message: "cannot read \(target)")
    }
    let text = String(decoding: data, as: UTF8.self)
    let parts = text.split(separator: start, maxSplits: 1)
    guard parts.count == 2, let tail = parts[1].firstRange(of: end) else {
      throw GeneratorError(message: "\(target) has no contributed configuration before its scripts")
    }
    let settings = configuration.text(indent: "    ")
    return GeneratedFile(path: target, text: parts[0] + start + settings + parts[1][tail.lowerBound...])
  }

  private static var configuration: JSONText {
    var properties: [(name: String, value: JSONText)] = [
      (
        "hegao.path",
        .object([
          ("type", .string("string")), ("default", .string("hegao")), ("scope", .string("machine-overridable")),
          (
            "description",
            describe("可执行文件：PATH 中的名称或绝对路径。", "The executable: a name on the PATH or an absolute path.")
          ),
        ])
      )
    ]
    for key in ConfigurationKey.allCases {
      properties.append(("hegao." + key.rawValue, setting(key)))
    }
    properties.append(
      (
        "hegao.trace.server",
        .object([
          ("type", .string("string")), ("enum", .array(["off", "messages", "verbose"].map(JSONText.string))),
          ("default", .string("off")), ("scope", .string("window")),
          ("description", describe("记录与服务的往来消息。", "What of the conversation with the server is logged.")),
        ])
      ))
    return .object([("title", .string("Hegao 核稿")), ("properties", .object(properties))])
  }

  private static func setting(_ key: ConfigurationKey) -> JSONText {
    var members = ConfigurationSchemaGenerator.constraints(of: key.value)
    let type: JSONText
    if let index = members.firstIndex(where: { $0.name == "type" }) {
      type = members.remove(at: index).value
    } else {
      type = .string("string")
    }
    // A setting that nobody made must not stand above hegao.json.
    members = members.map { name, value in
      if name == "enum", case .array(let values) = value { return (name, .array(values + [.null])) }
      return (name, value)
    }
    // The server is told the language once, for all folders.
    let scope = key == .language ? "window" : "resource"
    return .object(
      [("type", .array([type, .string("null")]))] + members + [
        ("default", .null), ("scope", .string(scope)),
        ("description", ConfigurationSchemaGenerator.both(key.summary)),
      ])
  }

  private static func describe(_ chinese: String, _ english: String) -> JSONText {
    ConfigurationSchemaGenerator.both(LocalizedText(chinese, english))
  }
}
