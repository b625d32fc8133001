/// `textDocument/prepareRename`.
package enum PrepareRenameRequest: RequestMessage {
  package static let method = "textDocument/prepareRename"
  package typealias Params = TextDocumentPositionParams
  /// Nil where nothing can be renamed.
  package typealias Result = Target?

  package struct Target: Codable, Sendable, Hashable {
    package var range: PositionRange
    /// The name that there is.
    package var placeholder: String

    package init(range: PositionRange, placeholder: String) {
      self.range = range
      self.placeholder = placeholder
    }
  }
}
