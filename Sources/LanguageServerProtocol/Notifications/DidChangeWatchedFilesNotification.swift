/// `workspace/didChangeWatchedFiles`: files changed on disk.
package enum DidChangeWatchedFilesNotification: NotificationMessage {
  package static let method = "workspace/didChangeWatchedFiles"

  package struct Params: Codable, Sendable, Hashable {
    package var changes: [FileEvent]

    package init(changes: [FileEvent]) { self.changes = changes }
  }
}
