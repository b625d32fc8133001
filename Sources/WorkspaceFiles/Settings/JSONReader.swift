import TextModel

/// Reads a JSON text (RFC 8259) with the places of its values. It stops at the first offence, and never traps.
package struct JSONReader {
  /// How deep arrays and objects may nest.
  package static let maximumDepth = 64

  private let text: SourceText
  private let bytes: [UInt8]
  private var i = 0

  package static func read(_ text: SourceText) throws(JSONProblem) -> JSONNode {
    var reader = JSONReader(text)
    return try reader.document()
  }

  private init(_ text: SourceText) {
    self.text = text
    bytes = text.bytes
  }

  private mutating func document() throws(JSONProblem) -> JSONNode {
    // Some editors put a byte order mark before everything.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    skipSpace()
    if i == bytes.count { throw problem("文件是空的，至少要有一对花括号 {}", "the file is empty; at least {} is expected") }
    let node = try value(depth: 0)
    skipSpace()
    if i < bytes.count { throw problem("这里应当结束，后面还有多余的内容", "the end is expected here") }
    return node
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONNode {
    let start = i
    switch peek {
    case UInt8(ascii: "{"): return JSONNode(.object(try members(depth: depth)), range: start..<i)
    case UInt8(ascii: "["): return JSONNode(.array(try elements(depth: depth)), range: start..<i)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), range: start..<i)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return JSONNode(.number(try number()), range: start..<i)
    case nil: throw problem("没有写完，这里应当有一个值", "a value is expected, but the text ends")
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"):
      throw problem("这里应当有一个值", "a value is expected here")
    default: return JSONNode(try word(), range: start..<i)
    }
  }

  private mutating func members(depth: Int) throws(JSONProblem) -> [JSONMember] {
    try enter(depth)
    var members: [JSONMember] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let start = i
      guard peek == UInt8(ascii: "\"") else {
        throw problem("这里应当是带双引号的名称", "a name in double quotes is expected here")
      }
      let key = try string()
      let keyRange = start..<i
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("名称后面缺冒号", "a colon is expected here") }
      skipSpace()
      members.append(JSONMember(key: key, keyRange: keyRange, node: try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw problem("这里缺逗号或“}”", "a comma or } is expected here") }
    }
  }

  private mutating func elements(depth: Int) throws(JSONProblem) -> [JSONNode] {
    try enter(depth)
    var elements: [JSONNode] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw problem("这里缺逗号或“]”", "a comma or ] is expected here") }
    }
  }

  /// Takes the opening bracket.
  private mutating func enter(_ depth: Int) throws(JSONProblem) {
    if depth >= JSONReader.maximumDepth {
      throw problem("嵌套超过\(JSONReader.maximumDepth)层", "nested deeper than \(JSONReader.maximumDepth) levels")
    }
    i += 1
  }

  private mutating func word() throws(JSONProblem) -> JSONNode.Value {
    let start = i
    while let byte = peek, isWordByte(byte) { i += 1 }
    switch text.string(in: start..<i) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      let end = max(i, start + 1)
      i = start
      throw problem(
        "这里不是JSON的值；文字要放在英文双引号里", "this is no JSON value; text stands in double quotes", length: end - start)
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = i
    _ = take(UInt8(ascii: "-"))
    let startsWithZero = peek == UInt8(ascii: "0")
    let count = digits()
    var isSound = count > 0 && !(startsWithZero && count > 1)
    if take(UInt8(ascii: ".")) { isSound = digits() > 0 && isSound }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      isSound = digits() > 0 && isSound
    }
    guard isSound else {
      let end = i
      i = start
      throw problem("数字的写法不对", "this is no JSON number", length: end - start)
    }
    return text.string(in: start..<i)
  }

  private mutating func digits() -> Int {
    let start = i
    while let byte = peek, (0x30...0x39).contains(byte) { i += 1 }
    return i - start
  }

  // MARK: Strings

  private mutating func string() throws(JSONProblem) -> String {
    let start = i
    i += 1
    var decoded: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        i += 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &decoded)
      case 0..<0x20:
        // A line that ends inside a string lacks its quote: the whole rest of the line is meant.
        let end = i
        if byte == 0x0A || byte == 0x0D {
          i = start
          throw problem("引号没有收尾", "the string has no end", length: end - start)
        }
        throw problem("文字里不能直接放控制字符，要写成 \\t 这样的形式", "a control character in a string; write it as an escape")
      default:
        decoded.append(byte)
        i += 1
      }
    }
    let end = i
    i = start
    throw problem("引号没有收尾", "the string has no end", length: end - start)
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONProblem) {
    let start = i
    i += 1
    let byte = peek
    i += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte ?? 0)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"): decoded += Array(String(try unicode(from: start)).utf8)
    default:
      i = start
      throw problem("不认识的转义；反斜杠本身要写成 \\\\", "an unknown escape; a backslash itself is \\\\", length: 2)
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that form a surrogate pair; a surrogate without its partner is U+FFFD.
  private mutating func unicode(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
    let first = try hex(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let next = i
    if first < 0xDC00, i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"), bytes[i + 1] == UInt8(ascii: "u") {
      i += 2
      let second = try hex(from: next)
      if (0xDC00...0xDFFF).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
      // What follows is an escape of its own.
      i = next
    }
    return "\u{FFFD}"
  }

  private mutating func hex(from start: Int) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        let end = i
        i = start
        throw problem("\\u 后面应当是四位十六进制数", "four hexadecimal digits are expected behind \\u", length: end - start)
      }
      value = value << 4 | UInt32(digit)
      i += 1
    }
    return value
  }

  // MARK: Bytes

  private var peek: UInt8? { i < bytes.count ? bytes[i] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    i += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { i += 1 }
  }

  /// A problem here. At the end of the text the last visible character is marked, for an empty range cannot be seen.
  private func problem(_ chinese: String, _ english: String, length: Int = 1) -> JSONProblem {
    var start = min(i, bytes.count)
    var end = min(start + length, bytes.count)
    if start == bytes.count {
      while start > 0, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[start - 1]) { start -= 1 }
      if start == 0 { end = bytes.count } else { (start, end) = (start - 1, start) }
    }
    start = text.scalarStart(at: start)
    // Whole characters: the mark must not cut one.
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return JSONProblem(range: start..<end, message: LocalizedText(chinese, english))
  }
}
