#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import LanguageServerProtocol

extension JSONValue {
  /// How long a line may be, in bytes.
  private static let columns = 120
  /// How many numbers stand in a line: semantic tokens are five each.
  private static let numbersPerLine = 20

  /// The value as JSON for a person who reads it and compares versions: members sorted, each array and object in one line where it fits.
  ///
  /// - Parameter indent: that of the lines after the first.
  func readable(indent: String = "", after taken: Int = 0) -> String {
    let line = oneLine
    if indent.utf8.count + taken + line.utf8.count <= JSONValue.columns { return line }
    let inner = indent + "  "
    switch self {
    case .array(let elements):
      let rows =
        elements.allSatisfy(\.isNumber) ? JSONValue.rows(elements) : elements.map { $0.readable(indent: inner) }
      return "[\n" + rows.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let rows = members.sorted { $0.key < $1.key }.map { member in
        let name = JSONValue.literal(member.key) + ": "
        return inner + name + member.value.readable(indent: inner, after: name.utf8.count)
      }
      return "{\n" + rows.joined(separator: ",\n") + "\n\(indent)}"
    case .null, .boolean, .integer, .number, .string: return line
    }
  }

  private var oneLine: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.oneLine).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { JSONValue.literal($0.key) + ": " + $0.value.oneLine }
        .joined(separator: ", ") + "}"
    case .null, .boolean, .integer, .number, .string: JSONValue.literal(self)
    }
  }

  private var isNumber: Bool {
    switch self {
    case .integer, .number: true
    case .null, .boolean, .string, .array, .object: false
    }
  }

  private static func rows(_ numbers: [JSONValue]) -> [String] {
    stride(from: 0, to: numbers.count, by: numbersPerLine).map { start in
      numbers[start..<min(start + numbersPerLine, numbers.count)].map(\.oneLine).joined(separator: ", ")
    }
  }

  private static func literal(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
