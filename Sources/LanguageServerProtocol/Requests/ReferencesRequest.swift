/// `textDocument/references`.
package enum ReferencesRequest: RequestMessage {
  package static let method = "textDocument/references"
  package typealias Result = [Location]

  /// LSP 3.17, ReferenceContext.
  package struct Context: Codable, Sendable, Hashable {
    package var includeDeclaration: Bool

    package init(includeDeclaration: Bool) { self.includeDeclaration = includeDeclaration }
  }

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentIdentifier
    package var position: Position
    /// Some clients leave it out.
    package var context: Context?

    package init(textDocument: TextDocumentIdentifier, position: Position, context: Context?) {
      self.textDocument = textDocument
      self.position = position
      self.context = context
    }
  }
}
