/// `$/setTrace`.
package enum SetTraceNotification: NotificationMessage {
  package static let method = "$/setTrace"

  package struct Params: Codable, Sendable, Hashable {
    /// `off`, `messages` or `verbose`.
    package var value: String?

    package init(value: String?) { self.value = value }
  }
}
