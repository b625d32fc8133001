import LanguageServerProtocol
import TextModel

extension ToLSP {
  /// Edits of the request's document, tied to its version where the client can.
  func workspaceEdit(_ edits: [TextEdit], _ context: RequestContext) -> WorkspaceEdit {
    var cursor = cursor(in: context.text)
    let sorted = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let replacements = sorted.map { ReplacementEdit(range: cursor.range(of: $0.range), newText: $0.replacement) }
    let uri = uri(of: context.key)
    guard client.takesDocumentChanges else { return WorkspaceEdit(changes: [uri.spelling: replacements]) }
    let document = VersionedTextDocumentIdentifier(uri: uri, version: versions[context.key])
    return WorkspaceEdit(documentChanges: [TextDocumentEdit(textDocument: document, edits: replacements)])
  }
}
