import JSONRPC
import LanguageServerProtocol
import TextModel

/// What the loop is told: one queue for everything, so that everything has an order.
enum Event: Sendable {
  case connection(ConnectionEvent)
  /// A request that ran on a snapshot is done. `serial` is the session's own number for it.
  case answered(serial: Int, Result<[UInt8], ResponseFailure>)
  /// The findings of one document, encoded as the notification that publishes them.
  case findings(pass: Int, DocumentKey, notification: [UInt8])
  case passEnded(pass: Int)
  /// `serial` is that of the workspace for which the disk was read.
  case scanned(WorkspaceID, serial: Int, DiskScan.Result)
  /// The process named by `processId` is gone.
  case parentGone
}
