/// One pass over a message: is it JSON (RFC 8259), and where do the members of its object stand?
///
/// Nothing is built, so that a message costs its decoding only once, when its method is known. Whatever passes here, a decoder reads.
struct JSONScanner {
  /// Why the bytes are no JSON, or no JSON that is read here.
  struct Failure: Error, Equatable {
    /// In bytes.
    var offset: Int
    var reason: String
    /// True when only the bytes of a string are at fault, which a repair can mend.
    var isBrokenUTF8 = false
  }

  enum Kind { case object, array, scalar }

  /// How deep arrays and objects may nest. The decoder gives up at 512.
  static let maximumDepth = 500

  private(set) var kind = Kind.scalar
  /// The values of the outermost object by their keys, in bytes; of a repeated key the last one.
  private(set) var members: [String: Range<Int>] = [:]
  /// Where the escapes of lone UTF-16 surrogates begin (`\ud83d` without its partner): JSON by its grammar, but no text.
  private(set) var loneSurrogates: [Int] = []

  /// Only these members are looked for.
  private static let names = ["jsonrpc", "id", "method", "params", "result", "error"].map { ($0, Array($0.utf8)) }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The shape of a whole message.
  static func scan(_ body: [UInt8]) throws(Failure) -> (
    kind: Kind, members: [String: Range<Int>], loneSurrogates: [Int]
  ) {
    let result = body.withUnsafeBufferPointer { buffer -> Result<JSONScanner, Failure> in
      var scanner = JSONScanner(buffer)
      do throws(Failure) {
        try scanner.scanDocument()
        return .success(scanner)
      } catch {
        return .failure(error)
      }
    }
    let scanner = try result.get()
    return (scanner.kind, scanner.members, scanner.loneSurrogates)
  }

  private mutating func scanDocument() throws(Failure) {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): kind = .object
    case UInt8(ascii: "["): kind = .array
    default: kind = .scalar
    }
    try scanValue(depth: 0)
    skipSpace()
    if i < bytes.count { throw failure("bytes after the value") }
  }

  // MARK: - Values

  private mutating func scanValue(depth: Int) throws(Failure) {
    switch peek {
    case UInt8(ascii: "{"): try scanObject(depth: depth)
    case UInt8(ascii: "["): try scanArray(depth: depth)
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "t"): try scanWord("true")
    case UInt8(ascii: "f"): try scanWord("false")
    case UInt8(ascii: "n"): try scanWord("null")
    case nil: throw failure("the text ends too early")
    default: try scanNumber()
    }
  }

  private mutating func scanObject(depth: Int) throws(Failure) {
    if depth >= JSONScanner.maximumDepth { throw failure("more than \(JSONScanner.maximumDepth) levels") }
    i += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw failure("a key is expected") }
      let keyStart = i + 1
      try scanString()
      let key = keyStart..<i - 1
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon is expected") }
      skipSpace()
      let valueStart = i
      try scanValue(depth: depth + 1)
      if depth == 0 { note(key: key, value: valueStart..<i) }
      skipSpace()
      if take(UInt8(ascii: "}")) { return }
      guard take(UInt8(ascii: ",")) else { throw failure("a comma or a closing brace is expected") }
    }
  }

  private mutating func scanArray(depth: Int) throws(Failure) {
    if depth >= JSONScanner.maximumDepth { throw failure("more than \(JSONScanner.maximumDepth) levels") }
    i += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    while true {
      skipSpace()
      try scanValue(depth: depth + 1)
      skipSpace()
      if take(UInt8(ascii: "]")) { return }
      guard take(UInt8(ascii: ",")) else { throw failure("a comma or a closing bracket is expected") }
    }
  }

  private mutating func note(key: Range<Int>, value: Range<Int>) {
    let spelling = bytes[key]
    if let name = JSONScanner.names.first(where: { $0.1.elementsEqual(spelling) })?.0 { members[name] = value }
  }

  private mutating func scanWord(_ word: StaticString) throws(Failure) {
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[i...].starts(with: expected) else { throw failure("no JSON value") }
    i += expected.count
  }

  private mutating func scanNumber() throws(Failure) {
    _ = take(UInt8(ascii: "-"))
    let startsWithZero = peek == UInt8(ascii: "0")
    let digits = scanDigits()
    if digits == 0 { throw failure("no JSON value") }
    if startsWithZero, digits > 1 { throw failure("a number with a leading zero") }
    if take(UInt8(ascii: ".")), scanDigits() == 0 { throw failure("a number without decimals after its point") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if scanDigits() == 0 { throw failure("a number without digits in its exponent") }
    }
  }

  private mutating func scanDigits() -> Int {
    let start = i
    while let byte = peek, (0x30...0x39).contains(byte) { i += 1 }
    return i - start
  }

  // MARK: - Strings

  private mutating func scanString() throws(Failure) {
    i += 1
    while i < bytes.count {
      let byte = bytes[i]
      if byte == UInt8(ascii: "\"") {
        i += 1
        return
      } else if byte == UInt8(ascii: "\\") {
        try scanEscape()
      } else if byte < 0x20 {
        throw failure("a control character in a string")
      } else if byte < 0x80 {
        i += 1
      } else {
        let before = i
        skipHan()
        if i > before { continue }
        let length = UTF8Sequence.length(at: i, in: bytes)
        if length == 0 { throw Failure(offset: i, reason: "broken UTF-8", isBrokenUTF8: true) }
        i += length
      }
    }
    throw failure("a string without end")
  }

  /// Passes over what most of a draft is: sequences of three bytes that no look at their second one can show to be broken.
  private mutating func skipHan() {
    let raw = UnsafeRawBufferPointer(bytes)
    while i + 4 <= raw.count {
      let lead = bytes[i]
      guard lead != 0xE0, lead != 0xED else { return }
      let four = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt32.self))
      guard four & 0xC0C0F0 == 0x8080E0 else { return }
      i += 3
    }
  }

  private mutating func scanEscape() throws(Failure) {
    let start = i
    i += 1
    guard let byte = peek else { throw failure("a string without end") }
    i += 1
    guard byte == UInt8(ascii: "u") else {
      if !"\"\\/bfnrt".utf8.contains(byte) { throw failure("an unknown escape") }
      return
    }
    let unit = try scanHex()
    guard (0xD800...0xDFFF).contains(unit) else { return }
    if unit < 0xDC00, i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"), bytes[i + 1] == UInt8(ascii: "u") {
      let afterFirst = i
      i += 2
      if (0xDC00...0xDFFF).contains(try scanHex()) { return }
      // What follows is an escape of its own and is read again as such.
      i = afterFirst
    }
    loneSurrogates.append(start)
  }

  private mutating func scanHex() throws(Failure) -> Int {
    if i + 4 <= bytes.count {
      let value =
        JSONScanner.hexDigit(bytes[i]) << 12 | JSONScanner.hexDigit(bytes[i + 1]) << 8
        | JSONScanner.hexDigit(bytes[i + 2]) << 4 | JSONScanner.hexDigit(bytes[i + 3])
      if value >= 0 {
        i += 4
        return value
      }
    }
    while i < bytes.count, JSONScanner.hexDigit(bytes[i]) >= 0 { i += 1 }
    throw failure("four hex digits are expected")
  }

  /// -1 for what is no digit.
  @inline(__always)
  private static func hexDigit(_ byte: UInt8) -> Int {
    let decimal = byte &- 0x30
    if decimal < 10 { return Int(decimal) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? Int(letter) + 10 : -1
  }

  // MARK: - Bytes

  private var peek: UInt8? { i < bytes.count ? bytes[i] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    i += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { i += 1 }
  }

  private func failure(_ reason: String) -> Failure { Failure(offset: i, reason: reason) }
}
