import LanguageServerProtocol

/// `initialized`.
enum InitializedHandler: NotificationHandler {
  typealias Message = InitializedNotification

  static func handle(_ params: NoValue, in session: Session) { session.startLoading() }
}
