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
}
