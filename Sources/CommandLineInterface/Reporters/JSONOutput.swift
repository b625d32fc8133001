#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes values as JSON in one line each: keys sorted, slashes as they are.
enum JSONOutput {
  static func line(_ value: some Encodable, to output: OutputStream) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only a number that is not finite can fail, and there is no floating point in any of our values.
    guard let data = try? encoder.encode(value) else { return }
    output.write(bytes: data)
    output.line()
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
