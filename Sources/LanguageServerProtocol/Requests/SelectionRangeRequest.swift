/// `textDocument/selectionRange`.
package enum SelectionRangeRequest: RequestMessage {
  package static let method = "textDocument/selectionRange"
  /// One for each position, in their order.
  package typealias Result = [SelectionRange]

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentIdentifier
    package var positions: [Position]

    package init(textDocument: TextDocumentIdentifier, positions: [Position]) {
      self.textDocument = textDocument
      self.positions = positions
    }
  }
}
