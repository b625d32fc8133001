import JSONRPC
import LanguageServerProtocol

/// Tells the client how far its request is and parts of the answer, where it gave tokens for that (LSP 3.17, `$/progress`).
struct RequestProgress: Sendable {
  let serial: Int
  let tokens: ProgressTokens
  /// Work on no more documents is not worth telling.
  let noteworthy: Int
  let events: BlockingQueue<Event>

  func report(_ share: WorkShare) {
    guard tokens.workDoneToken != nil, share.total > noteworthy else { return }
    events.push(.progress(serial: serial, share))
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

extension RequestContext {
  /// To be asked before each document: true when the answer is no longer wanted, else how far it is has been told.
  func isCancelled(after share: inout WorkShare) -> Bool { share.isOver(progress, flag) }
}

extension WorkspaceContext {
  /// To be asked before each document: true when the answer is no longer wanted, else how far it is has been told.
  func isCancelled(after share: inout WorkShare) -> Bool { share.isOver(progress, flag) }
}

extension WorkShare {
  /// Begins the next document; true where there is no need to.
  fileprivate mutating func isOver(_ progress: RequestProgress?, _ flag: CancellationFlag) -> Bool {
    if flag.isCancelled { return true }
    progress?.report(self)
    done += 1
    return false
  }
}
