/// Writes JSON (RFC 8259) into bytes, without a tree in between. Members are written in the order of the calls; whoever wants equal values
/// to be equal bytes calls in the order of the names.
package struct JSONWriter: ~Copyable {
  package private(set) var bytes: [UInt8] = []
  /// True before the first member or element.
  private var isFirst = true

  package init() {}

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
    bytes.append(open)
    isFirst = true
    content(&self)
    bytes.append(close)
    isFirst = false
  }

  /// Writes a member's name; its value comes next. The name needs no escape.
  package mutating func name(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  /// Writes a member's name that is known only now, as ``name(_:)`` does.
  package mutating func name(escaping name: String) {
    separate()
    string(name)
    bytes.append(0x3A)
  }

  /// Writes a value that is JSON already.
  package mutating func json(_ value: [UInt8]) { bytes.append(contentsOf: value) }

  package mutating func null() { bytes.append(contentsOf: "null".utf8) }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }

  package mutating func number(_ number: Int) {
    if number < 0 { bytes.append(0x2D) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  package mutating func string(_ string: String) {
    bytes.append(0x22)
    var string = string
    string.withUTF8 { text in
      var written = 0
      for at in text.indices where text[at] < 0x20 || text[at] == 0x22 || text[at] == 0x5C {
        bytes.append(contentsOf: text[written..<at])
        escape(text[at])
        written = at + 1
      }
      bytes.append(contentsOf: text[written...])
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      for digit in [byte >> 4, byte & 0xF] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}

/// A value that writes its own JSON, for the messages that a keystroke waits for. What it writes is what `JSONEncoder` writes with sorted
/// keys and slashes that are not escaped; a test holds both equal.
package protocol DirectlyEncodable: Encodable {
  func write(to json: inout JSONWriter)
}
