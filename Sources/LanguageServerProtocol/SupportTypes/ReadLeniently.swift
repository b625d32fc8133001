/// What a client says of itself: read from JSON of any shape, so that a strange member spoils nothing but itself.
///
/// It is read by way of ``JSONValue``, which takes no part of the toolchain's decoder: that one would have to make the tables of each of
/// these types first, and `initialize` is what an editor waits for at its start.
package protocol ReadLeniently: Codable, DirectlyDecodable {
  /// Nil for what is no object.
  init?(_ json: JSONValue)
}

extension ReadLeniently {
  package init(from decoder: any Decoder) throws {
    guard let value = Self(try JSONValue(from: decoder)) else {
      throw DecodingError.typeMismatch(
        Self.self, .init(codingPath: decoder.codingPath, debugDescription: "Expected an object."))
    }
    self = value
  }

  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    guard let value = Self(try JSONValue(reading: &json)) else { throw JSONCursor.Unusual() }
    self = value
  }
}

extension JSONValue {
  var isObject: Bool { if case .object = self { true } else { false } }

  var booleanValue: Bool? { if case .boolean(let value) = self { value } else { nil } }

  var integerValue: Int? { if case .integer(let value) = self { value } else { nil } }

  /// The value, or nil for `null`.
  var given: JSONValue? { self == .null ? nil : self }

  /// The elements of a list that can be read; nil where there is no list.
  func list<Element>(_ read: (JSONValue) -> Element?) -> [Element]? {
    if case .array(let values) = self { values.compactMap(read) } else { nil }
  }
}
