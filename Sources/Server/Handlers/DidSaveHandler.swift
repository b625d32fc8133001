import LanguageServerProtocol

/// `textDocument/didSave`.
enum DidSaveHandler: NotificationHandler {
  typealias Message = DidSaveNotification

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSynchronisation()
  }

  static func handle(_ params: Message.Params, in session: Session) { session.didSave(params) }
}
