import LanguageServerProtocol

/// `$/setTrace`. Every value is accepted; what would be traced is in the log of whoever starts the server.
enum SetTraceHandler: NotificationHandler {
  typealias Message = SetTraceNotification

  static func handle(_ params: Message.Params, in session: Session) {}
}
