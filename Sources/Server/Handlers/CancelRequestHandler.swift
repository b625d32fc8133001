import LanguageServerProtocol

/// `$/cancelRequest`. A request that has its answer already, or never was, is no matter.
enum CancelRequestHandler: NotificationHandler {
  typealias Message = CancelRequestNotification

  static func handle(_ params: Message.Params, in session: Session) { session.cancel(params.id) }
}
