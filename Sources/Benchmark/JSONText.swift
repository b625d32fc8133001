/// JSON as clients write it, without a tree of values in between: a document of 10 MB is to cost the client nothing while the server is measured.
package enum JSONText {
  /// A string in quotes.
  /// - Parameter isEscaped: True to write every character beyond ASCII as `\u`, as some clients do.
  package static func quoted(_ text: some StringProtocol, isEscaped: Bool = false) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count * (isEscaped ? 2 : 1) + 16)
    let hex = Array("0123456789abcdef".utf8)
    func escape(_ unit: UInt16) -> [UInt8] {
      [UInt8(ascii: "\\"), UInt8(ascii: "u")] + [12, 8, 4, 0].map { hex[Int(unit >> $0 & 0xF)] }
    }
    if isEscaped {
      for unit in text.utf16 {
        if unit < 0x80 { append(UInt8(unit)) } else { bytes += escape(unit) }
      }
    } else {
      for byte in text.utf8 { append(byte) }
    }
    func append(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case ..<0x20: bytes += escape(UInt16(byte))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
