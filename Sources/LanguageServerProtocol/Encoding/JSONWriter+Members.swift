extension Bool: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.boolean(self) }
}

extension Int: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.number(self) }
}

extension String: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.string(self) }
}

extension JSONWriter {
  /// Writes a member, where it has a value.
  mutating func member(_ name: StaticString, _ value: (some DirectlyEncodable)?) {
    guard let value else { return }
    self.name(name)
    value.write(to: &self)
  }
}
