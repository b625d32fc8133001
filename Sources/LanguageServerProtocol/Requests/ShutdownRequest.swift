/// `shutdown`: the client will send nothing more but `exit`. Some clients give it params, one sends it as a notification.
package enum ShutdownRequest: RequestMessage {
  package static let method = "shutdown"
  package typealias Params = NoValue
  package typealias Result = NoValue
}
