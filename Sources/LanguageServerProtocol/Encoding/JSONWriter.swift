/// Writes JSON (RFC 8259) into bytes, without a tree in between. Members are written in the order of the calls; whoever wants equal values
/// to be equal bytes calls in the order of the names.
package struct JSONWriter: ~Copyable {
  /// What is written, and room behind it. An outline is a hundred thousand small pieces, and an array would ask with each whether it may be
  /// changed.
  @usableFromInline var buffer: UnsafeMutableBufferPointer<UInt8>
  @usableFromInline var count = 0
  /// True before the first member or element.
  @usableFromInline var isFirst = true

  /// - Parameter expectedBytes: What is likely to be written. Too much costs nothing: memory that nobody writes to is none.
  package init(expecting expectedBytes: Int = 0) { buffer = .allocate(capacity: max(expectedBytes, 1 << 10)) }

  deinit { buffer.deallocate() }

  /// All that has been written.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(rebasing: buffer[..<count])) }

  // MARK: - Structure

  /// Writes `{…}`.
  @inlinable
  package mutating func object(_ members: (inout JSONWriter) -> Void) { enclosed(0x7B, 0x7D, members) }

  /// Writes `[…]`, one element after the other.
  @inlinable
  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ element: (inout JSONWriter, Elements.Element) -> Void
  ) {
    enclosed(0x5B, 0x5D) { writer in
      for one in elements {
        writer.separate()
        element(&writer, one)
      }
    }
  }

  @inlinable
  mutating func enclosed(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
    append(open)
    isFirst = true
    content(&self)
    append(close)
    isFirst = false
  }

  /// Writes a member's name; its value comes next. The name needs no escape.
  @inlinable @inline(__always)
  package mutating func name(_ name: StaticString) {
    separate()
    append(0x22)
    name.withUTF8Buffer { append($0) }
    append(0x22)
    append(0x3A)
  }

  /// Writes a member's name that is known only now, as ``name(_:)`` does.
  package mutating func name(escaping name: String) {
    separate()
    string(name)
    append(0x3A)
  }

  @inlinable
  mutating func separate() {
    if !isFirst { append(0x2C) }
    isFirst = false
  }

  // MARK: - Values

  /// Writes a value that is JSON already.
  package mutating func json(_ value: [UInt8]) { value.withUnsafeBufferPointer { append($0) } }

  /// Writes a part of a value that is the same each time, for values that are written by the thousand. No comma is put before it.
  @inlinable @inline(__always)
  package mutating func piece(_ json: StaticString) { json.withUTF8Buffer { append($0) } }

  package mutating func null() { piece("null") }

  package mutating func boolean(_ value: Bool) { piece(value ? "true" : "false") }

  package mutating func number(_ number: Int) {
    if number < 0 { append(0x2D) }
    var rest = number.magnitude
    let width = JSONWriter.width(of: rest)
    reserve(width)
    count += width
    var at = count
    repeat {
      at -= 1
      buffer[at] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// How many digits a number has.
  private static func width(of number: UInt) -> Int {
    var (width, bound) = (1, UInt(10))
    while number >= bound {
      width += 1
      let next = bound.multipliedReportingOverflow(by: 10)
      if next.overflow { break }
      bound = next.partialValue
    }
    return width
  }

  package mutating func string(_ string: String) {
    append(0x22)
    var string = string
    string.withUTF8 { text in
      var written = 0
      while true {
        let at = JSONWriter.firstToEscape(in: text, from: written)
        append(UnsafeBufferPointer(rebasing: text[written..<at]))
        if at == text.count { break }
        escape(text[at])
        written = at + 1
      }
    }
    append(0x22)
  }

  /// The first byte that may not stand in a string as it is; eight are looked at a time.
  private static func firstToEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    var at = start
    while at &+ 8 <= text.count {
      let eight = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      let some =
        below(0x20, in: eight) | below(1, in: eight ^ 0x2222_2222_2222_2222)
        | below(1, in: eight ^ 0x5C5C_5C5C_5C5C_5C5C)
      if some != 0 { break }
      at &+= 8
    }
    while at < text.count, text[at] >= 0x20, text[at] != 0x22, text[at] != 0x5C { at &+= 1 }
    return at
  }

  /// Not zero when one of eight bytes is less than `limit`, which is 0x80 at most.
  @inline(__always)
  private static func below(_ limit: UInt64, in eight: UInt64) -> UInt64 {
    (eight &- limit &* 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
  }

  private mutating func escape(_ byte: UInt8) {
    append(0x5C)
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x22, 0x5C: append(byte)
    default:
      piece("u00")
      for digit in [byte >> 4, byte & 0xF] { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }

  // MARK: - Bytes

  @inlinable @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    buffer[count] = byte
    count += 1
  }

  @inlinable @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    _ = UnsafeMutableBufferPointer(rebasing: buffer[count...]).update(fromContentsOf: bytes)
    count += bytes.count
  }

  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) { if buffer.count - count < more { grow(by: more) } }

  @usableFromInline
  mutating func grow(by more: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(2 * buffer.count, count + more))
    _ = larger.update(fromContentsOf: buffer[..<count])
    buffer.deallocate()
    buffer = larger
  }
}

/// A value that writes its own JSON, for the messages that a keystroke waits for. What it writes is what `JSONEncoder` writes with sorted
/// keys and slashes that are not escaped; a test holds both equal.
package protocol DirectlyEncodable: Encodable {
  func write(to json: inout JSONWriter)
}

extension Array: DirectlyEncodable where Element: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.array(self) { $1.write(to: &$0) } }
}
