/// Says whether bytes are valid UTF-8 (Unicode 16.0, table 3-7), without making a `String` of them.
package enum UTF8Validation {
  package static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let end = bytes.count
    var i = 0
    func word(at offset: Int) -> UInt32 { UnsafeRawPointer(base + offset).loadUnaligned(as: UInt32.self).littleEndian }
    while i < end {
      // Nearly all is Chinese: three bytes. Four scalars are looked at at once.
      while i &+ 13 <= end {
        let words = SIMD4(word(at: i), word(at: i &+ 3), word(at: i &+ 6), word(at: i &+ 9))
        let leads = words & 0x0F
        // E0 and ED forbid some second bytes.
        if any((words & 0xC0_C0F0 .!= 0x80_80E0) .| (leads .== 0x00) .| (leads .== 0x0D)) { break }
        i &+= 12
      }
      // One by one up to what is not of three bytes, and over what is of one.
      var isOfThree = true
      while i < end, isOfThree {
        guard let length = length(base + i, end - i) else { return false }
        isOfThree = length == 3
        i &+= length
      }
      while i < end, base[i] < 0x80 { i &+= 1 }
    }
    return true
  }

  /// The length of the scalar that begins with the first byte; nil where none does.
  private static func length(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[0] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard length <= count, second.contains(bytes[1]) else { return nil }
    for i in 2..<max(2, length) where bytes[i] & 0xC0 != 0x80 { return nil }
    return length
  }
}
