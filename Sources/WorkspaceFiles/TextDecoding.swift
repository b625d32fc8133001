#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import TextModel

/// Makes text of the bytes of a file.
///
/// Everything is UTF-8, and repaired where it is not. Ledgers alone (`.csv`, `.tsv`) come out of Excel in the encodings of
/// the system, GB18030 or UTF-16; they are only read, never edited, so they may be decoded.
package enum TextDecoding {
  package static func text(of raw: [UInt8], path: String) -> SourceText {
    let text = SourceText(decoding: raw)
    guard text.firstRepair != nil, ["csv", "tsv"].contains(FilePath.fileExtension(of: path)) else { return text }
    if let string = utf16(raw) { return SourceText(string) }
    if !isDamagedUTF8(text.bytes), let bytes = converted(raw, from: "GB18030") {
      let decoded = SourceText(decoding: bytes)
      if decoded.firstRepair == nil { return decoded }
    }
    return text
  }

  /// The text behind a UTF-16 byte order mark, or nil when there is none.
  private static func utf16(_ raw: [UInt8]) -> String? {
    guard raw.count >= 2, raw.count % 2 == 0 else { return nil }
    let isLittle = raw[0] == 0xFF && raw[1] == 0xFE
    guard isLittle || (raw[0] == 0xFE && raw[1] == 0xFF) else { return nil }
    let units = stride(from: 2, to: raw.count, by: 2).map { i in
      isLittle ? UInt16(raw[i]) | UInt16(raw[i + 1]) << 8 : UInt16(raw[i]) << 8 | UInt16(raw[i + 1])
    }
    return String(validating: units, as: UTF16.self)
  }

  /// True when repaired text holds more sound Chinese characters than replacements.
  ///
  /// Most damaged UTF-8 happens to be valid GB18030, but read as such it is nonsense. Text that is GB18030 shows hardly
  /// any sound three-byte sequence among the replacements, text that is UTF-8 shows little else.
  private static func isDamagedUTF8(_ repaired: [UInt8]) -> Bool {
    var sound = 0
    var replaced = 0
    var i = 0
    while i < repaired.count {
      let length = SourceText.scalarLength(lead: repaired[i])
      if length == 3 {
        if repaired[i] == 0xEF, repaired[i + 1] == 0xBF, repaired[i + 2] == 0xBD { replaced += 1 } else { sound += 1 }
      }
      i += length
    }
    return sound >= replaced
  }

  /// The bytes in UTF-8, by iconv(3); nil when they are not valid in `encoding` or the system does not know it.
  static func converted(_ raw: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    // Two bytes become three at most, and one byte one.
    let capacity = raw.count * 2 + 8
    var input = raw.map { CChar(bitPattern: $0) }
    var isValid = false
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        var from = source.baseAddress
        var fromLeft = source.count
        buffer.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          var toLeft = capacity
          // A positive result counts characters that were converted irreversibly; UTF-8 can hold all of them.
          isValid = iconv(converter, &from, &fromLeft, &to, &toLeft) == 0 && fromLeft == 0
          count = capacity - toLeft
        }
      }
    }
    return isValid ? output : nil
  }
}
