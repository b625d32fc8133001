/// Writes JSON (RFC 8259) into bytes, without a tree in between. Members are written in the order of the calls; whoever wants equal values
/// to be equal bytes calls in the order of the names.
package struct JSONWriter: ~Copyable {
  /// What is written, and room behind it. An outline is a hundred thousand small pieces, and an array would ask with each whether it may be
  /// changed.
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// True before the first member or element.
  private var isFirst = true

  /// - Parameter expectedBytes: What is likely to be written. Too much costs nothing: memory that nobody writes to is none.
  package init(expecting expectedBytes: Int = 0) { buffer = .allocate(capacity: max(expectedBytes, 1 << 10)) }

  deinit { buffer.deallocate() }

  /// All that has been written.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(rebasing: buffer[..<count])) }

  // MARK: - Structure

  /// Writes `{…}`.
  package mutating func object(_ members: (inout JSONWriter) -> Void) { enclosed(0x7B, 0x7D, members) }

  /// Writes `[…]`, one element after the other.
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

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
    append(open)
    isFirst = true
    content(&self)
    append(close)
    isFirst = false
  }

  /// Writes a member's name; its value comes next. The name needs no escape.
  @inline(__always)
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

  private mutating func separate() {
    if !isFirst { append(0x2C) }
    isFirst = false
  }

  // MARK: - Values

  /// Writes a value that is JSON already.
  package mutating func json(_ value: [UInt8]) { value.withUnsafeBufferPointer { append($0) } }

  /// Writes a part of a value that is the same each time, for values that are written by the thousand. No comma is put before it.
  @inline(__always)
  package mutating func piece(_ json: StaticString) { json.withUTF8Buffer { append($0) } }

  package mutating func null() { piece("null") }

  package mutating func boolean(_ value: Bool) { piece(value ? "true" : "false") }

  package mutating func number(_ number: Int) {
    if number < 0 { append(0x2D) }
    var rest = number.magnitude
    if rest < 10 { return append(0x30 + UInt8(truncatingIfNeeded: rest)) }
    let start = count
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(rebasing: buffer[start..<count])
    digits.reverse()
  }

  package mutating func string(_ string: String) {
    append(0x22)
    var string = string
    string.withUTF8 { text in
      var written = 0
      for at in text.indices where text[at] < 0x20 || text[at] == 0x22 || text[at] == 0x5C {
        append(UnsafeBufferPointer(rebasing: text[written..<at]))
        escape(text[at])
        written = at + 1
      }
      append(UnsafeBufferPointer(rebasing: text[written...]))
    }
    append(0x22)
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

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if count == buffer.count { grow(by: 1) }
    buffer[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if buffer.count - count < bytes.count { grow(by: bytes.count) }
    _ = UnsafeMutableBufferPointer(rebasing: buffer[count...]).update(fromContentsOf: bytes)
    count += bytes.count
  }

  private mutating func grow(by more: Int) {
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
