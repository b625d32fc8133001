/// `$/cancelRequest`.
package enum CancelRequestNotification: NotificationMessage {
  package static let method = "$/cancelRequest"

  package struct Params: Codable, Sendable, Hashable {
    package var id: RequestID

    package init(id: RequestID) { self.id = id }
  }
}
