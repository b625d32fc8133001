import LanguageServerProtocol

/// `textDocument/didOpen`.
enum DidOpenHandler: NotificationHandler {
  typealias Message = DidOpenNotification

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSynchronisation()
  }

  static func handle(_ params: Message.Params, in session: Session) { session.didOpen(params.textDocument) }
}
