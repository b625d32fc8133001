import LanguageServerProtocol

/// `textDocument/didChange`, whole texts and ranges.
enum DidChangeHandler: NotificationHandler {
  typealias Message = DidChangeNotification

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSynchronisation()
  }

  static func handle(_ params: Message.Params, in session: Session) { session.didChange(params) }
}
