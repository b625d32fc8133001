import LanguageServerProtocol

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value that nobody has decoded yet: a part of a message that is known to be well-formed.
package struct RawJSON: Sendable {
  private let body: [UInt8]
  private let range: Range<Int>

  init(body: [UInt8], range: Range<Int>) {
    self.body = body
    self.range = range
  }

  /// The value of a text that is well-formed JSON.
  package init(_ text: String) {
    body = Array(text.utf8)
    range = 0..<body.count
  }

  package var bytes: ArraySlice<UInt8> { body[range] }

  /// The value as a type; throws `DecodingError` when it has another shape.
  package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    if let direct = type as? any DirectlyDecodable.Type, let value = RawJSON.read(direct, bytes) as? Value {
      return value
    }
    return try JSONDecoder().decode(type, from: Data(bytes))
  }

  /// The value as a type that is known to read itself: the compiler tells here what else takes a search through all conformances of the
  /// program.
  package func decode<Value: DirectlyDecodable>(_ type: Value.Type = Value.self) throws -> Value {
    try RawJSON.read(type, bytes) ?? JSONDecoder().decode(type, from: Data(bytes))
  }

  private static func read<Value: DirectlyDecodable>(_ type: Value.Type, _ bytes: ArraySlice<UInt8>) -> Value? {
    JSONCursor.read(bytes)
  }
}
