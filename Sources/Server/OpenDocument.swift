import Checks
import LanguageServerProtocol

/// A document whose text the client owns.
struct OpenDocument {
  /// As the client spelt it when it opened the document.
  var uri: DocumentURI
  var version: Int?
  var workspace: WorkspaceID
  /// Counts the edits, since not every client counts versions.
  var edits = 0
  /// The name of the diagnostics that the client has, or has been told to ask for anew; nil when it has none.
  var shown: String?
  /// The hints that the settings wanted last; nil while nobody has looked.
  var inlayHints: Configuration.InlayHints?
}
