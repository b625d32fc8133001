#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TextModel

/// Writes values as JSON in one line each: keys sorted, slashes as they are.
enum JSONOutput {
  static func line(_ value: some Encodable, to output: OutputStream) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only a number that is not finite can fail, and there is no floating point in any of our values.
    guard let data = try? encoder.encode(value) else { return }
    output.write(bytes: escapingControls(in: [UInt8](data)))
    output.line()
  }

  /// The same JSON with DEL, the controls of ISO 6429 and those of the direction of writing as `\u` escapes: only strings hold them, and a
  /// terminal might obey them.
  static func escapingControls(in json: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count)
    var i = 0
    while i < json.count {
      let length = SourceText.scalarLength(lead: json[i])
      if [0x7F, 0xC2, 0xE2].contains(json[i]),
        let scalar = String(decoding: json[i..<min(i + length, json.count)], as: UTF8.self).unicodeScalars.first,
        scalar.safeForTerminal != scalar
      {
        let digits = String(scalar.value, radix: 16)
        escaped += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      } else {
        escaped += json[i..<min(i + length, json.count)]
      }
      i += length
    }
    return escaped
  }

  /// An array where several documents may have been named, else the one value.
  static func write(_ values: [some Encodable], asArray isArray: Bool, to output: OutputStream) {
    if isArray {
      line(values, to: output)
    } else if let value = values.first {
      line(value, to: output)
    }
  }
}
