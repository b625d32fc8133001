import LanguageServerProtocol
import TextModel

extension DocumentKey {
  /// The name under which a document is kept: its path, or its URI when it is no file.
  init(_ uri: DocumentURI) { self.init(uri.filePath ?? uri.spelling) }
}

/// Conversions of what a client says into the server's own terms.
enum FromLSP {
  /// The offset of a position; one outside the text is brought into it as LSP 3.17, Position, says.
  static func offset(of position: Position, in text: SourceText, encoding: PositionEncoding) -> TextOffset {
    text.offset(of: TextPosition(line: position.line, character: position.character), encoding: encoding)
  }

  /// The bytes of a range; swapped ends are put in order.
  static func range(_ range: PositionRange, in text: SourceText, encoding: PositionEncoding) -> TextRange {
    let a = offset(of: range.start, in: text, encoding: encoding)
    let b = offset(of: range.end, in: text, encoding: encoding)
    return min(a, b)..<max(a, b)
  }
}
