import JSONRPC
import LanguageServerProtocol

/// Tells the client how far its request is and parts of the answer, where it gave tokens for that (LSP 3.17, `$/progress`).
struct RequestProgress: Sendable {
  let serial: Int
  let tokens: ProgressTokens
  /// Work on no more documents is not worth telling.
  let noteworthy: Int
  let events: BlockingQueue<Event>

  func report(_ done: Int, of total: Int) {
    guard tokens.workDoneToken != nil, total > noteworthy else { return }
    events.push(.progress(serial: serial, WorkShare(done: done, total: total)))
  }

  /// Sends a part of the answer; false when the client has given no token for parts.
  func send(_ part: WorkspaceDiagnosticRequest.Result) throws -> Bool {
    guard let token = tokens.partialResultToken else { return false }
    let params = ProgressNotification.Params(token: token, value: .workspaceDiagnostics(part))
    events.push(
      .partialResult(serial: serial, notification: try MessageEncoder.notification(ProgressNotification.self, params)))
    return true
  }
}
