import LanguageServerProtocol
import WorkspaceFiles

/// Finds Hegao's settings in what a client sends.
package enum ClientSettings {
  /// The section of a client's settings that is Hegao's.
  package static let name = "hegao"

  /// What an editor keeps under the same name for itself: where the program is, what is traced.
  private static let editorKeys: Set<String> = ["path", "trace", "enable", "filetypes"]

  /// The object of Hegao's keys: the member `hegao`, or the object itself where the name is not needed.
  static func section(of value: JSONValue?, needsName: Bool) -> JSONValue? {
    guard let value, case .object = value else { return nil }
    if let section = value[name] {
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
    !editorKeys.contains(key) && value != .null && value != .string("")
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
