import LanguageServerProtocol
import WorkspaceFiles

/// What stands in a recorded conversation for what differs from machine to machine.
///
/// | placeholder | stands for |
/// | --- | --- |
/// | `${workspace}` | the URI of the workspace |
/// | `${workspacePath}` | its path |
/// | `${text:NAME}` | the text of a file of the workspace at that moment, as a document is opened with it |
/// | `${processId}` | the number of the process that started the server |
/// | `${version}` | the version of the server |
struct Placeholders {
  static let version = "${version}"
  static let processId = "${processId}"

  static func text(of name: String) -> String { "${text:\(name)}" }

  /// What is replaced by what, in this order.
  private var replacements: [(text: String, placeholder: String)] = []

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
}
