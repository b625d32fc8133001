/// The header part of one frame as far as it has been read.
struct HeaderFields {
  /// `content-length:` with its colon, in lower case.
  static let contentLengthName = Array("content-length:".utf8)

  private(set) var contentLength: Int?

  /// Takes one line without its LF; returns what is wrong with it.
  ///
  /// A line that is no header field breaks the header, unless the length is known by then: then nothing depends on it.
  mutating func take(_ line: ArraySlice<UInt8>, plausibleBytes: Int) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(HeaderFields.isNameByte)
    else {
      return contentLength == nil ? "a line that is no header field: \(HeaderFields.quotation(of: line))" : nil
    }
    guard HeaderFields.equal(line[...colon], HeaderFields.contentLengthName) else { return nil }
    guard let value = HeaderFields.number(line[(colon + 1)...]), value <= plausibleBytes else {
      return "a Content-Length that is no length: \(HeaderFields.quotation(of: line[(colon + 1)...]))"
    }
    if let known = contentLength, known != value { return "two different Content-Length" }
    contentLength = value
    return nil
  }

  /// Compares with bytes in lower case, taking ASCII letters of either case for equal.
  static func equal(_ bytes: ArraySlice<UInt8>, _ lowercase: [UInt8]) -> Bool {
    bytes.count == lowercase.count
      && zip(bytes, lowercase).allSatisfy { byte, expected in
        ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == expected
      }
  }

  /// A `tchar` of RFC 9110, 5.6.2.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// Digits with white space around them; nil for anything else and for what does not fit.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var digits = bytes.drop(while: isSpace)
    while let last = digits.last, isSpace(last) { digits.removeLast() }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// At most forty bytes of a line, fit for a log.
  private static func quotation(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(40), as: UTF8.self)
    return "\"" + String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 })) + "\""
  }
}
