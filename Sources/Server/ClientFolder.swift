import LanguageServerProtocol

/// A folder that the client has opened.
struct ClientFolder: Sendable, Hashable {
  let path: String
  /// As the client spelt it.
  let uri: DocumentURI

  /// Nil for what is no folder of this machine.
  init?(_ uri: DocumentURI) {
    guard let path = uri.filePath else { return nil }
    self.path = path
    self.uri = uri
  }

  init(path: String) {
    self.path = path
    uri = DocumentURI(path: path)
  }
}
