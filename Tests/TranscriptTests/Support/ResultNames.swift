import LanguageServerProtocol

/// The names that the server gives to its results in this run, by their placeholders in the transcript.
struct ResultNames {
  private var names: [String: String] = [:]

  /// The placeholders in a value.
  static func placeholders(in value: JSONValue) -> Set<String> {
    var found: Set<String> = []
    _ = value.mapStrings { text in
      if text.hasPrefix("${result:") { found.insert(text) }
      return .string(text)
    }
    return found
  }

  /// Learns from what was said what the placeholders in what was expected stand for.
  mutating func learn(_ expected: JSONValue, from said: JSONValue) {
    switch (expected, said) {
    case (.string(let placeholder), .string(let name)) where placeholder.hasPrefix("${result:"):
      if names[placeholder] == nil { names[placeholder] = name }
    case (.array(let expected), .array(let said)):
      for (expected, said) in zip(expected, said) { learn(expected, from: said) }
    case (.object(let expected), .object(let said)):
      for (name, value) in expected { if let other = said[name] { learn(value, from: other) } }
    default: break
    }
  }

  func expand(_ value: JSONValue) -> JSONValue { value.mapStrings { .string(names[$0] ?? $0) } }
}
