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

  /// How many units the scalars take that begin in a range of bytes: eight of them at a time.
  package func units(in range: TextRange, of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
      guard let base = bytes.baseAddress else { return 0 }
      // What stands inside a scalar takes no unit, and in UTF-16 a scalar of four bytes takes two. In UTF-8 each byte is one.
      let (inside, beyond) = (self == .utf8 ? 0 : 1, self == .utf16 ? 1 : 0)
      var units = range.count
      var i = range.lowerBound
      while i &+ 8 <= range.upperBound {
        let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
        let high: UInt64 = 0x8080_8080_8080_8080
        let continuations = word & ~(word << 1) & high
        let longLeads = word & (word << 1) & (word << 2) & (word << 3) & high
        // The highest byte of the product is the sum of all eight: not every processor that this runs on can count bits.
        units &-= Int((continuations &>> 7 &* 0x0101_0101_0101_0101) &>> 56) &* inside
        if longLeads != 0 { units &+= longLeads.nonzeroBitCount &* beyond }
        i &+= 8
      }
      while i < range.upperBound {
        units &-= (base[i] & 0xC0 == 0x80 ? inside : 0) &- (base[i] >= 0xF0 ? beyond : 0)
        i &+= 1
      }
      return units
    }
  }
}
