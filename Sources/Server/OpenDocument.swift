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
  /// The name of the diagnostics that the client has; nil when it has none.
  var shown: String?
  /// The name of other diagnostics because of which a client that asks has been told to ask anew.
  var announced: String?
  /// How many edits the document had when a client that asks was told of it last.
  var editsWhenTold: Int?
  /// The hints that the settings wanted last; nil while nobody has looked.
  var inlayHints: Configuration.InlayHints?
}
