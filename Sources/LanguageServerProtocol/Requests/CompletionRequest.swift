/// `textDocument/completion`.
package enum CompletionRequest: RequestMessage {
  package static let method = "textDocument/completion"
  package typealias Params = TextDocumentPositionParams

  /// LSP 3.17, CompletionList.
  package struct Result: Codable, Sendable, Hashable {
    package var isIncomplete: Bool
    package var items: [CompletionItem]

    package init(isIncomplete: Bool, items: [CompletionItem]) {
      self.isIncomplete = isIncomplete
      self.items = items
    }
  }
}
