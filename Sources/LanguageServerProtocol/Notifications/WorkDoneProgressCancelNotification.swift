/// `window/workDoneProgress/cancel`: the person does not want to see, or to wait for, what the server made known with
/// ``WorkDoneProgressCreateRequest`` (LSP 3.15).
package enum WorkDoneProgressCancelNotification: NotificationMessage {
  package static let method = "window/workDoneProgress/cancel"
  package typealias Params = ProgressTokenParams
}
