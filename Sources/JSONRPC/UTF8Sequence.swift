/// The well-formed byte sequences of UTF-8 (Unicode 16, table 3-7).
enum UTF8Sequence {
  /// How many bytes the well-formed sequence of more than one byte at `i` takes; 0 when there is none.
  @inline(__always)
  static func length(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[i]
    switch lead {
    case 0xC2...0xDF:
      return hasContinuations(1, after: i, in: bytes) ? 2 : 0
    case 0xE0...0xEF:
      guard hasContinuations(2, after: i, in: bytes) else { return 0 }
      let second = bytes[i + 1]
      // E0 with a low second byte is an overlong form, ED with a high one a surrogate.
      return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3
    case 0xF0...0xF4:
      guard hasContinuations(3, after: i, in: bytes) else { return 0 }
      let second = bytes[i + 1]
      return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4
    default:
      return 0
    }
  }

  @inline(__always)
  private static func hasContinuations(_ count: Int, after i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard i + count < bytes.count else { return false }
    for k in 1...count where bytes[i + k] & 0xC0 != 0x80 { return false }
    return true
  }
}
