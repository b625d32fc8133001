import LanguageServerProtocol

/// `window/workDoneProgress/cancel`.
enum WorkDoneProgressCancelHandler: NotificationHandler {
  typealias Message = WorkDoneProgressCancelNotification

  static func handle(_ params: Message.Params, in session: Session) { session.hideProgress(params.token) }
}
