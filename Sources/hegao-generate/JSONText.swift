import TextModel

/// A JSON value (RFC 8259) whose members keep their order, written in several lines for a person who compares versions.
indirect enum JSONText {
  case string(String)
  case boolean(Bool)
  case null
  case array([JSONText])
  case object([(name: String, value: JSONText)])

  /// How long a line of several words may be.
  private static let columns = 100

  /// The value, indented by two spaces a level, with a line end.
  var document: String { text(indent: "") + "\n" }

  /// The value without a line end, to stand where lines are indented already; the first line is not.
  func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let value): return JSONText.quoted(value)
    case .boolean(let value): return value ? "true" : "false"
    case .null: return "null"
    case .array(let values):
      // A few words stand in one line.
      let line = values.map { value in
        switch value {
        case .string(let word): JSONText.quoted(word)
        case .null: "null"
        default: "\n"
        }
      }.joined(separator: ", ")
      if indent.utf8.count + line.utf8.count <= JSONText.columns, !line.contains("\n") { return "[\(line)]" }
      return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { "\(inner)\(JSONText.quoted($0.name)): \($0.value.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// One text in both languages.
  static func localized(_ text: LocalizedText) -> JSONText {
    .object([("zh-CN", .string(text.chinese)), ("en", .string(text.english))])
  }

  /// A string literal; only what must be escaped is.
  private static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
