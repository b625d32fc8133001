/// `textDocument/rename`.
package enum RenameRequest: RequestMessage {
  package static let method = "textDocument/rename"
  package typealias Result = WorkspaceEdit

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentIdentifier
    package var position: Position
    package var newName: String

    package init(textDocument: TextDocumentIdentifier, position: Position, newName: String) {
      self.textDocument = textDocument
      self.position = position
      self.newName = newName
    }
  }
}
