import LanguageServerProtocol

/// `workspace/didChangeConfiguration`.
enum DidChangeConfigurationHandler: NotificationHandler {
  typealias Message = DidChangeConfigurationNotification

  static func handle(_ params: Message.Params, in session: Session) { session.configurationChanged(params.settings) }
}
