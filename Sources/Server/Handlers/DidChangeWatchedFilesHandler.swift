import LanguageServerProtocol

/// `workspace/didChangeWatchedFiles`. What really happened to the files is read from the disk.
enum DidChangeWatchedFilesHandler: NotificationHandler {
  typealias Message = DidChangeWatchedFilesNotification

  static func handle(_ params: Message.Params, in session: Session) {
    session.watchedFilesChanged(params.changes.compactMap(\.uri.filePath))
  }
}
