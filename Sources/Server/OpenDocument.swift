import LanguageServerProtocol

/// A document whose text the client owns.
struct OpenDocument {
  /// As the client spelt it when it opened the document.
  var uri: DocumentURI
  var version: Int?
  var workspace: WorkspaceID
  /// Counts the edits, since not every client counts versions.
  var edits = 0
  /// The hash of the notification that was published last.
  var published: Int?
}
