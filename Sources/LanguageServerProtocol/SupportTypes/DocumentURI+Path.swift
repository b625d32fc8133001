extension DocumentURI {
  /// The absolute path that a `file:` URI of this machine names, without `.`, `..`, doubled or trailing slashes; nil for any other URI.
  ///
  /// `file:///p`, `file:/p` and `file://localhost/p` name the same file. Escapes with digits of either case are decoded; a `%` that
  /// begins no escape stands for itself, and so do a bare space, `#` and `?`, since clients that escape nothing send them in names.
  package var filePath: String? {
    guard let scheme = DocumentURI.scheme(of: spelling), DocumentURI.lowercased(scheme) == "file" else { return nil }
    var rest = spelling.utf8[scheme.endIndex...].dropFirst()
    if rest.starts(with: "//".utf8) {
      let afterSlashes = rest.dropFirst(2)
      guard let slash = afterSlashes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      let authority = DocumentURI.lowercased(afterSlashes[..<slash])
      guard authority.isEmpty || authority == "localhost" else { return nil }
      rest = afterSlashes[slash...]
    }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    let bytes = DocumentURI.decodingEscapes(rest)
    // A path with a NUL would end there for the system and name another file.
    guard !bytes.contains(0) else { return nil }
    return DocumentURI.normalised(path: String(decoding: bytes, as: UTF8.self))
  }

  /// The `file:` URI of an absolute path: every byte escaped, upper case, but the unreserved ones of RFC 3986 and the slashes.
  package init(path: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes = Array("file://".utf8)
    for byte in path.utf8 {
      if DocumentURI.isUnreserved(byte) || byte == UInt8(ascii: "/") {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    spelling = String(decoding: bytes, as: UTF8.self)
  }

  /// An absolute path without `.`, `..`, doubled or trailing slashes. `..` at the root stays there.
  package static func normalised(path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  private static func lowercased(_ bytes: Substring.UTF8View) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func decodingEscapes(_ bytes: Substring.UTF8View) -> [UInt8] {
    let source = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var i = 0
    while i < source.count {
      if source[i] == UInt8(ascii: "%"), i + 2 < source.count, let high = hex(source[i + 1]),
        let low = hex(source[i + 2])
      {
        result.append(high << 4 | low)
        i += 3
      } else {
        result.append(source[i])
        i += 1
      }
    }
    return result
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
