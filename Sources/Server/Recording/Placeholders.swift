import LanguageServerProtocol
import WorkspaceFiles

/// What stands in a recorded conversation for what differs from machine to machine.
///
/// | placeholder | stands for |
/// | --- | --- |
/// | `${workspace}` | the URI of the workspace |
/// | `${workspacePath}` | its path |
/// | `${text:NAME}` | the text of a file of the workspace at that moment, as a document is opened with it |
/// | `${result:N}` | the name of a result (`resultId`), numbered as the server tells them |
/// | `${processId}` | the number of the process that started the server |
/// | `${version}` | the version of the server |
struct Placeholders {
  static let version = "${version}"
  static let processId = "${processId}"

  static func text(of name: String) -> String { "${text:\(name)}" }

  /// What is replaced by what, in this order.
  private var replacements: [(text: String, placeholder: String)] = []
  /// The names of results in the order in which the server has told them.
  private var results: [String] = []

  init() {}

  /// - Parameter spellings: folders of the workspace as the client spells them.
  init(root: String, spellings: [DocumentURI]) {
    for spelling in spellings {
      guard let path = spelling.filePath else { continue }
      let depth = path == root ? 0 : FilePath.relative(path, to: root)?.split(separator: "/").count
      guard let depth else { continue }
      var parts = spelling.spelling.split(separator: "/", omittingEmptySubsequences: false)
      while parts.last?.isEmpty == true { parts.removeLast() }
      replacements.append((parts.dropLast(depth).joined(separator: "/"), "${workspace}"))
    }
    replacements.append((DocumentURI(path: root).spelling, "${workspace}"))
    replacements.append((root, "${workspacePath}"))
  }

  /// The value with placeholders in all its strings and in the names of its members.
  func inserted(into value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(inserted(into: text))
    case .array(let elements): .array(elements.map(inserted))
    case .object(let members):
      .object(Dictionary(members.map { (inserted(into: $0.key), inserted(into: $0.value)) }) { first, _ in first })
    case .null, .boolean, .integer, .number: value
    }
  }

  private func inserted(into text: String) -> String {
    replacements.reduce(text) { $0.replacing($1.text, with: $1.placeholder) }
  }

  /// What the server says, with the names of its results replaced.
  mutating func toldResults(in message: JSONValue) -> JSONValue {
    message.changing(["resultId"]) { name in
      if !results.contains(name) { results.append(name) }
      return placeholder(ofResult: name)
    }
  }

  /// What the client says, with the names of results that it has been told replaced: a single one, or one of several.
  func knownResults(in message: JSONValue) -> JSONValue {
    message.changing(["previousResultId", "value"]) { results.contains($0) ? placeholder(ofResult: $0) : $0 }
  }

  private func placeholder(ofResult name: String) -> String {
    "${result:\((results.firstIndex(of: name) ?? 0) + 1)}"
  }
}

extension JSONValue {
  /// The same value with the strings under members of these names changed, wherever they stand.
  fileprivate func changing(_ names: Set<String>, _ change: (String) -> String) -> JSONValue {
    switch self {
    case .array(let elements): .array(elements.map { $0.changing(names, change) })
    case .object(let members):
      .object(
        Dictionary(
          uniqueKeysWithValues: members.map { name, value in
            if names.contains(name), case .string(let text) = value { return (name, .string(change(text))) }
            return (name, value.changing(names, change))
          }))
    case .null, .boolean, .integer, .number, .string: self
    }
  }
}
