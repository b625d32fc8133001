/// The URI of a document, exactly as the client spelt it (RFC 3986; RFC 8089 for files).
///
/// Clients differ in which characters they escape and in the case of the hex digits, and some send none escaped at all. The spelling
/// is kept, because some clients drop what comes back under another one; documents are compared by ``filePath``.
package struct DocumentURI: Codable, Sendable, Hashable {
  /// As it stands on the wire.
  package let spelling: String

  /// Nil when the text has no scheme and so is no URI.
  package init?(_ spelling: String) {
    guard DocumentURI.scheme(of: spelling) != nil else { return nil }
    self.spelling = spelling
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let uri = DocumentURI(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text.prefix(80))\" is not a URI")
    }
    self = uri
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(spelling)
  }

  /// The scheme without its colon (RFC 3986, 3.1), or nil.
  static func scheme(of text: String) -> Substring.UTF8View? {
    let bytes = text.utf8
    guard let first = bytes.first, isLetter(first), let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let scheme = bytes[..<colon]
    let allowed = scheme.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    return allowed ? scheme : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
