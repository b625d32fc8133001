/// `window/showMessage`, sent by the server: for the person.
package enum ShowMessageNotification: NotificationMessage {
  package static let method = "window/showMessage"
  package typealias Params = MessageParams
}
