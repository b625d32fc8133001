/// Reads the usual shapes of JSON straight out of bytes that are known to be well-formed, without a tree in between.
///
/// What has not the usual shape, be it wrong or only rare, throws ``Unusual``: then `JSONDecoder` is asked, which knows every shape and says
/// what is wrong with a wrong one.
package struct JSONCursor {
  package struct Unusual: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value that the bytes are; nil where `JSONDecoder` is to be asked.
  package static func read<Value: DirectlyDecodable>(_ json: ArraySlice<UInt8>) -> Value? {
    json.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes)
      return try? Value(reading: &cursor)
    }
  }

  /// Calls `member` with the name of each member; it reads the value, or has it passed over by ``skip()``.
  package mutating func object(
    _ member: (inout JSONCursor, _ name: String) throws(Unusual) -> Void
  ) throws(Unusual) {
    var names: [String] = []
    try expect(UInt8(ascii: "{"))
    while !take(UInt8(ascii: "}")) {
      let name = try string()
      // Which of two counts is for the decoder to say.
      if names.contains(name) { throw Unusual() }
      names.append(name)
      try expect(UInt8(ascii: ":"))
      try member(&self, name)
      _ = take(UInt8(ascii: ","))
    }
  }

  /// Calls `element` for each element, which it has to read.
  package mutating func array(_ element: (inout JSONCursor) throws(Unusual) -> Void) throws(Unusual) {
    try expect(UInt8(ascii: "["))
    while !take(UInt8(ascii: "]")) {
      try element(&self)
      _ = take(UInt8(ascii: ","))
    }
  }

  /// Reads `null` and returns true, or leaves what stands there.
  package mutating func null() -> Bool { take("null") }

  /// Reads a word, or leaves what stands there.
  mutating func take(_ word: String) -> Bool {
    skipSpace()
    guard bytes[i...].starts(with: word.utf8) else { return false }
    i += word.utf8.count
    return true
  }

  /// The first byte of what comes next; nil at the end.
  var next: UInt8? {
    mutating get {
      skipSpace()
      return i < bytes.count ? bytes[i] : nil
    }
  }

  /// Reads a number that is written as a whole number.
  package mutating func integer() throws(Unusual) -> Int {
    let isNegative = take(UInt8(ascii: "-"))
    var value = 0
    let start = i
    while i < bytes.count, (0x30...0x39).contains(bytes[i]), i - start < 18 {
      value = value * 10 + Int(bytes[i] - 0x30)
      i += 1
    }
    // A digit more, a decimal point, an exponent.
    let isOver = i == bytes.count || !(0x30...0x39).contains(bytes[i]) && !".eE".utf8.contains(bytes[i])
    guard i > start, isOver else { throw Unusual() }
    return isNegative ? -value : value
  }

  /// Passes over a value.
  package mutating func skip() throws(Unusual) {
    skipSpace()
    guard i < bytes.count else { throw Unusual() }
    switch bytes[i] {
    case UInt8(ascii: "\""):
      i += 1
      try skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipNested()
    default: while i < bytes.count, !",]} \t\r\n".utf8.contains(bytes[i]) { i += 1 }
    }
  }

  private mutating func skipNested() throws(Unusual) {
    var depth = 0
    repeat {
      guard i < bytes.count else { throw Unusual() }
      let byte = bytes[i]
      i += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""): try skipString()
      default: break
      }
    } while depth > 0
  }

  // MARK: - Strings

  /// Reads a string.
  package mutating func string() throws(Unusual) -> String {
    try expect(UInt8(ascii: "\""))
    let start = i
    let hasEscapes = try skipString()
    let content = UnsafeBufferPointer(rebasing: bytes[start..<i - 1])
    guard hasEscapes else { return String(decoding: content, as: UTF8.self) }
    var isUsual = true
    // No escape is shorter than what it stands for.
    let text = String(unsafeUninitializedCapacity: content.count) { target in
      guard let count = JSONCursor.unescape(content, into: target) else {
        isUsual = false
        return 0
      }
      return count
    }
    guard isUsual else { throw Unusual() }
    return text
  }

  /// Moves from behind the opening quotation mark behind the closing one; true when there are escapes between them.
  @discardableResult
  private mutating func skipString() throws(Unusual) -> Bool {
    var hasEscapes = false
    while true {
      i = JSONCursor.plainEnd(of: bytes, from: i)
      // One escape often follows the other.
      while i < bytes.count, bytes[i] == UInt8(ascii: "\\") {
        hasEscapes = true
        i += i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "u") ? 6 : 2
      }
      guard i < bytes.count else { throw Unusual() }
      if bytes[i] == UInt8(ascii: "\"") {
        i += 1
        return hasEscapes
      }
    }
  }

  /// Where the first quotation mark or backslash at or behind `start` stands; the count where there is none.
  private static func plainEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    let raw = UnsafeRawBufferPointer(bytes)
    while i + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      if holdsZero(word ^ 0x2222_2222_2222_2222) || holdsZero(word ^ 0x5C5C_5C5C_5C5C_5C5C) { break }
      i += 8
    }
    while i < bytes.count, bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "\\") { i += 1 }
    return i
  }

  /// True when one of the eight bytes is 0.
  private static func holdsZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  /// Writes a string's content without its escapes, and returns how many bytes that are; nil where UTF-16 surrogates are no pair.
  private static func unescape(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var (i, count) = (0, 0)
    while true {
      if i < source.count, source[i] != UInt8(ascii: "\\") {
        let end = plainEnd(of: source, from: i)
        count = target[count...].update(fromContentsOf: source[i..<end])
        i = end
      }
      guard i + 1 < source.count else { return count }
      let escape = source[i + 1]
      i += 2
      if escape == UInt8(ascii: "u") {
        guard let scalar = scalar(at: &i, in: source) else { return nil }
        count = write(scalar, into: target, at: count)
      } else {
        target[count] = escaped(escape)
        count += 1
      }
    }
  }

  private static func escaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// Reads the hex digits behind `\u`, and behind a second one where two surrogates make one scalar.
  private static func scalar(at i: inout Int, in source: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard i + 4 <= source.count else { return nil }
    let first = hexNumber(at: i, in: source)
    i += 4
    guard (0xD800...0xDFFF).contains(first) else { return first }
    guard first < 0xDC00, i + 6 <= source.count, source[i] == UInt8(ascii: "\\"), source[i + 1] == UInt8(ascii: "u")
    else { return nil }
    let second = hexNumber(at: i + 2, in: source)
    i += 6
    return (0xDC00...0xDFFF).contains(second) ? 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00) : nil
  }

  /// Of four digits that are known to be hex digits, and to be there: all of them at once.
  private static func hexNumber(at i: Int, in source: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let digits = UInt32(
      bigEndian: UnsafeRawBufferPointer(source).loadUnaligned(fromByteOffset: i, as: UInt32.self))
    // The low half of a letter's byte is nine less than its value, and the bit above 0x40 tells it from a digit.
    let values = digits & 0x0F0F_0F0F + 9 * (digits >> 6 & 0x0101_0101)
    return values >> 12 & 0xF000 | values >> 8 & 0xF00 | values >> 4 & 0xF0 | values & 0xF
  }

  private static func write(_ scalar: UInt32, into target: UnsafeMutableBufferPointer<UInt8>, at count: Int) -> Int {
    func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80:
      target[count] = UInt8(scalar)
      return count + 1
    case ..<0x800:
      target[count] = 0xC0 | UInt8(scalar >> 6)
      target[count + 1] = continuation(0)
      return count + 2
    case ..<0x10000:
      target[count] = 0xE0 | UInt8(scalar >> 12)
      target[count + 1] = continuation(6)
      target[count + 2] = continuation(0)
      return count + 3
    default:
      target[count] = 0xF0 | UInt8(scalar >> 18)
      target[count + 1] = continuation(12)
      target[count + 2] = continuation(6)
      target[count + 3] = continuation(0)
      return count + 4
    }
  }

  // MARK: - Bytes

  private mutating func expect(_ byte: UInt8) throws(Unusual) { if !take(byte) { throw Unusual() } }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  private mutating func skipSpace() {
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09 { i += 1 }
  }
}

/// A value that reads its own JSON, for the messages that an opening or a keystroke begins with. It gives what `JSONDecoder` gives, or
/// throws; a test holds both equal.
package protocol DirectlyDecodable: Decodable {
  init(reading json: inout JSONCursor) throws(JSONCursor.Unusual)
}
