import Analysis
import LanguageServerProtocol

/// `textDocument/rename`: another short name, through the draft.
enum RenameHandler: SnapshotRequestHandler {
  typealias Message = RenameRequest

  static let traits = RequestTraits(outdated: .stale)

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.renameProvider = capabilities.renameProvider ?? .plain
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> WorkspaceEdit {
    do throws(RenameRefusal) {
      let edits = try context.analysis.renameEdits(
        in: context.key, at: context.offset(of: params.position), to: params.newName)
      return context.converter.workspaceEdit(edits, context)
    } catch {
      throw ResponseFailure(.requestFailed, error.message.chinese, error.message.english)
    }
  }
}
