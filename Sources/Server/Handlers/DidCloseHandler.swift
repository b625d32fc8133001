import LanguageServerProtocol

/// `textDocument/didClose`.
enum DidCloseHandler: NotificationHandler {
  typealias Message = DidCloseNotification

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSynchronisation()
  }

  static func handle(_ params: Message.Params, in session: Session) { session.didClose(params.textDocument.uri) }
}
