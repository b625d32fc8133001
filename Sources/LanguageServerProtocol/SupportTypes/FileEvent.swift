/// A file that changed on disk (LSP 3.17, FileEvent).
package struct FileEvent: Codable, Sendable, Hashable {
  package var uri: DocumentURI
  /// 1 created, 2 changed, 3 deleted. The disk decides what really happened.
  package var type: Int

  package init(uri: DocumentURI, type: Int) {
    self.uri = uri
    self.type = type
  }
}
