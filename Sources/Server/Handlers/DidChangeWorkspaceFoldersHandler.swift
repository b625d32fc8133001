import LanguageServerProtocol

/// `workspace/didChangeWorkspaceFolders`.
enum DidChangeWorkspaceFoldersHandler: NotificationHandler {
  typealias Message = DidChangeWorkspaceFoldersNotification

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.workspace = ServerCapabilities.Workspace(folders: true)
  }

  static func handle(_ params: Message.Params, in session: Session) {
    session.foldersChanged(added: params.event.added ?? [], removed: params.event.removed ?? [])
  }
}
