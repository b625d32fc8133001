/// `textDocument/codeAction`.
package enum CodeActionRequest: RequestMessage {
  package static let method = "textDocument/codeAction"
  package typealias Result = [CodeAction]

  /// LSP 3.17, CodeActionContext, without the diagnostics: they are computed anew, so that an action never rests on an old text.
  package struct Context: Codable, Sendable, Hashable {
    package var only: [CodeActionKind]?
    /// 1 invoked by the person, 2 asked for by the editor on its own.
    package var triggerKind: Int?

    package init(only: [CodeActionKind]? = nil, triggerKind: Int? = nil) {
      self.only = only
      self.triggerKind = triggerKind
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      only = container.lenientList(.only)
      triggerKind = container.lenient(.triggerKind)
    }
  }

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentIdentifier
    package var range: PositionRange
    package var context: Context?

    package init(textDocument: TextDocumentIdentifier, range: PositionRange, context: Context? = nil) {
      self.textDocument = textDocument
      self.range = range
      self.context = context
    }
  }
}
