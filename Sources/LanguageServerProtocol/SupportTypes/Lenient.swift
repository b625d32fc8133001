extension KeyedDecodingContainer {
  /// The value of a member that may be absent, null or of another shape than expected; nil in all these cases.
  ///
  /// Only for what a client says about itself: a strange capability is a capability it does not have.
  func lenient<Value: Decodable>(_ key: Key) -> Value? {
    (try? decodeIfPresent(Value.self, forKey: key)).flatMap { $0 }
  }

  /// The elements of a list that can be read; nil when there is no list.
  func lenientList<Element: Decodable>(_ key: Key) -> [Element]? {
    (lenient(key) as [LenientElement<Element>]?).map { $0.compactMap(\.value) }
  }
}

/// An element of a list in which one unreadable element does not spoil the others.
private struct LenientElement<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) throws {
    value = try? Value(from: decoder)
  }
}
