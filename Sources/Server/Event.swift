import Analysis
import JSONRPC
import LanguageServerProtocol
import TextModel

/// What the loop is told: one queue for everything, so that everything has an order.
enum Event: Sendable {
  case connection(ConnectionEvent)
  /// A request that ran on a snapshot is done, with the message that answers it. `serial` is the session's own number for it.
  case answered(serial: Int, Result<[UInt8], ResponseFailure>)
  /// How far a request is.
  case progress(serial: Int, WorkShare)
  /// A part of the answer to a request, encoded as the notification that tells it.
  case partialResult(serial: Int, notification: [UInt8])
  /// The findings of one document. Without a notification they are for a client that asks for them itself.
  case findings(pass: Int, DocumentKey, resultId: String, notification: [UInt8]?)
  case passEnded(pass: Int)
  /// How far a look at the disk is. `serial` is that of the workspace.
  case scanning(WorkspaceID, serial: Int, WorkShare)
  /// `serial` is that of the workspace for which the disk was read.
  case scanned(WorkspaceID, serial: Int, DiskScan.Result)
  /// A comparison with a fresh analysis is done. `resultId` names what a fresh analysis finds.
  case verified(Int, [Discrepancy], resultId: String)
  /// The process named by `processId` is gone.
  case parentGone

  /// How much waits to be sent with it.
  var byteCount: Int {
    switch self {
    case .answered(_, .success(let json)): json.count
    default: 0
    }
  }
}
