import Analysis
import Checks
import LanguageServerProtocol
import TextModel

/// Conversions of the server's own terms into what a client understands: the only place where offsets become positions.
struct ToLSP: Sendable {
  let client: ClientProfile
  /// The URIs of the open documents as the client spelt them.
  let spellings: [DocumentKey: DocumentURI]
  /// Their versions, where the client counts them.
  let versions: [DocumentKey: Int]

  /// The URI of a document: the client's own spelling for what it has opened.
  func uri(of key: DocumentKey) -> DocumentURI {
    spellings[key] ?? (key.path.hasPrefix("/") ? nil : DocumentURI(key.path)) ?? DocumentURI(path: key.path)
  }

  func cursor(in text: SourceText) -> PositionCursor { PositionCursor(text, client.encoding) }

  func text(_ text: LocalizedText) -> String { text[client.language] }

  /// Ranges of documents of the workspace, those of one document beside each other.
  func locations(_ ranges: [DocumentRange], in analysis: Analysis) -> [Location] {
    var cursors: [DocumentKey: PositionCursor] = [:]
    return ranges.compactMap { place in
      guard let text = analysis.text(of: place.document) else { return nil }
      let range = cursors[place.document, default: cursor(in: text)].range(of: place.range)
      return Location(uri: uri(of: place.document), range: range)
    }
  }

  /// A range of a document of the workspace; nil when the document is not there.
  func location(_ key: DocumentKey, _ range: TextRange, in analysis: Analysis) -> Location? {
    guard let text = analysis.text(of: key) else { return nil }
    var cursor = cursor(in: text)
    return Location(uri: uri(of: key), range: cursor.range(of: range))
  }
}
