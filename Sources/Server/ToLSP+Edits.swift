import Analysis
import Checks
import LanguageServerProtocol
import TextModel

extension ToLSP {
  /// Edits of the request's document, tied to its version where the client can.
  func workspaceEdit(_ edits: [TextEdit], _ context: RequestContext) -> WorkspaceEdit {
    workspaceEdit(edits, of: context.key, in: context.text)
  }

  /// True when the client can make the edits of a fix: it may take a new document.
  func canEdit(_ fix: Fix, _ context: RequestContext) -> Bool {
    guard let key = fix.document, key != context.key else { return true }
    return client.takesFileCreation || context.analysis.text(of: key) != nil
  }

  /// The edits of a fix, in whichever document they are; nil when the client cannot make the document that is needed.
  func workspaceEdit(_ fix: Fix, _ context: RequestContext) -> WorkspaceEdit? {
    guard let key = fix.document, key != context.key else { return workspaceEdit(fix.edits, context) }
    if let text = context.analysis.text(of: key) { return workspaceEdit(fix.edits, of: key, in: text) }
    guard client.takesFileCreation else { return nil }
    let edit = TextDocumentEdit(
      textDocument: VersionedTextDocumentIdentifier(uri: uri(of: key), version: nil),
      edits: replacements(fix.edits, in: SourceText("")))
    return WorkspaceEdit(documentChanges: [.create(CreateFile(uri: uri(of: key))), .edit(edit)])
  }

  private func workspaceEdit(_ edits: [TextEdit], of key: DocumentKey, in text: SourceText) -> WorkspaceEdit {
    let replacements = replacements(edits, in: text)
    let uri = uri(of: key)
    guard client.takesDocumentChanges else { return WorkspaceEdit(changes: [uri.spelling: replacements]) }
    let document = VersionedTextDocumentIdentifier(uri: uri, version: versions[key])
    return WorkspaceEdit(documentChanges: [.edit(TextDocumentEdit(textDocument: document, edits: replacements))])
  }

  private func replacements(_ edits: [TextEdit], in text: SourceText) -> [ReplacementEdit] {
    var cursor = cursor(in: text)
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
      ReplacementEdit(range: cursor.range(of: $0.range), newText: $0.replacement)
    }
  }
}
