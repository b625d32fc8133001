/// `exit`: the process ends, with 0 after `shutdown` and 1 without.
package enum ExitNotification: NotificationMessage {
  package static let method = "exit"
  package typealias Params = NoValue
}
