/// The unit in which the `character` of a position counts (LSP 3.17, `PositionEncodingKind`).
package enum PositionEncoding: String, Sendable, CaseIterable {
  /// Bytes of UTF-8.
  case utf8 = "utf-8"
  /// Code units of UTF-16; what LSP means when nothing is negotiated.
  case utf16 = "utf-16"
  /// Unicode scalars.
  case utf32 = "utf-32"

  /// How many units the scalar whose UTF-8 form begins with `lead` takes, or zero for a continuation byte.
  @inline(__always)
  func units(lead: UInt8) -> Int {
    if lead & 0xC0 == 0x80 { return 0 }
    switch self {
    case .utf8: return SourceText.scalarLength(lead: lead)
    case .utf16: return lead >= 0xF0 ? 2 : 1
    case .utf32: return 1
    }
  }

  /// How many units the scalars of a range take.
  func units(in range: TextRange, of bytes: [UInt8]) -> Int {
    if self == .utf8 { return range.count }
    return bytes[range].withUnsafeBytes { bytes in
      var (i, units) = (0, 0)
      // Eight bytes at a time. Continuation bytes are those with 10 in their highest bits; what takes two units has 1111 in its lead's.
      let ones: UInt64 = 0x0101_0101_0101_0101
      func count(_ bits: UInt64) -> Int { Int(truncatingIfNeeded: ((bits & ones) &* ones) >> 56) }
      while i &+ 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        units += 8 - count(word >> 7 & ~(word >> 6))
        if self == .utf16 { units += count(word >> 7 & word >> 6 & word >> 5 & word >> 4) }
        i &+= 8
      }
      while i < bytes.count {
        units += self.units(lead: bytes[i])
        i &+= 1
      }
      return units
    }
  }
}
