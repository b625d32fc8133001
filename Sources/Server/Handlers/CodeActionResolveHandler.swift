import Checks
import LanguageServerProtocol
import TextModel

/// `codeAction/resolve`: the edit of an action, for clients that ask for it when the action is chosen.
enum CodeActionResolveHandler: SnapshotRequestHandler {
  typealias Message = CodeActionResolveRequest

  static let traits = RequestTraits(outdated: .stale)

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    guard client.takesCodeActionLiterals, client.resolvesCodeActions else { return }
    capabilities.offerCodeActions { $0.resolveProvider = true }
  }

  /// Throws ``ResponseFailure/stale`` where the document, or what it is judged by, is not what it was when the action was offered.
  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> CodeAction {
    guard let data = params.data, data.edits == context.edits else { throw ResponseFailure.stale }
    var action = params
    action.edit = data.repair.map { edit(of: $0, context) } ?? edit(context)
    if action.edit == nil { throw ResponseFailure.stale }
    return action
  }

  private static func edit(of repair: CodeActionData.Repair, _ context: RequestContext) -> WorkspaceEdit? {
    let finding = context.findings.first {
      $0.rule == repair.rule && $0.range.lowerBound == repair.start && $0.range.upperBound == repair.end
    }
    return finding.flatMap { context.fix(repair.fix, of: $0) }.flatMap { context.converter.workspaceEdit($0, context) }
  }

  /// All safe repairs.
  private static func edit(_ context: RequestContext) -> WorkspaceEdit? {
    let edits = CodeActionHandler.safeEdits(of: context.findings)
    return edits.isEmpty ? nil : context.converter.workspaceEdit(edits, context)
  }
}

extension CodeAction: DocumentParams {
  /// The document for which the action was offered. An action that is not ours names none, which is answered as such.
  var textDocument: TextDocumentIdentifier { TextDocumentIdentifier(uri: data?.uri ?? DocumentURI(path: "/")) }
}
