import TextModel

/// A value of a JSON text (RFC 8259) and where it stands.
///
/// Foundation's JSON says nothing of positions, and a finding in a file of settings must stand at the very place; so the files are read
/// here.
package struct JSONNode: Sendable, Hashable {
  package indirect enum Value: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// As it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }

  package var value: Value
  /// In bytes of the text; of a string with its quotes.
  package var range: TextRange

  package init(_ value: Value, range: TextRange = 0..<0) {
    self.value = value
    self.range = range
  }

  package var stringValue: String? {
    if case .string(let text) = value { return text }
    return nil
  }

  package var elements: [JSONNode]? {
    if case .array(let elements) = value { return elements }
    return nil
  }

  package var members: [JSONMember]? {
    if case .object(let members) = value { return members }
    return nil
  }

  /// The first member of an object with this key.
  package subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.node }
}

/// A member of a JSON object.
package struct JSONMember: Sendable, Hashable {
  package var key: String
  /// With its quotes.
  package var keyRange: TextRange
  package var node: JSONNode

  package init(key: String, keyRange: TextRange = 0..<0, node: JSONNode) {
    self.key = key
    self.keyRange = keyRange
    self.node = node
  }
}

/// Why a text is no JSON.
package struct JSONProblem: Error, Sendable, Hashable {
  /// The offending bytes; never empty in a text that is not.
  package var range: TextRange
  package var message: LocalizedText
}
