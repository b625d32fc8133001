/// A line and a character, both from zero; the character counts in the negotiated encoding (LSP 3.17, Position).
package struct Position: Codable, Sendable, Hashable {
  package var line: Int
  package var character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  private enum CodingKeys: String, CodingKey { case line, character }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    line = try Position.coordinate(container, .line)
    character = try Position.coordinate(container, .character)
  }

  /// Clients name "the end" by numbers far outside `uinteger` (`Number.MAX_VALUE`); they are brought into its range.
  private static func coordinate(
    _ container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys
  ) throws -> Int {
    if let number = try? container.decode(Int.self, forKey: key) { return min(max(0, number), Int(Int32.max)) }
    return Int(min(max(0, try container.decode(Double.self, forKey: key)), Double(Int32.max)))
  }
}
