/// `workspace/didChangeConfiguration`.
package enum DidChangeConfigurationNotification: NotificationMessage {
  package static let method = "workspace/didChangeConfiguration"

  package struct Params: Codable, Sendable, Hashable {
    /// The client's settings; Hegao's own stand under `hegao`.
    package var settings: JSONValue?

    package init(settings: JSONValue?) { self.settings = settings }
  }
}
