/// LSP 3.17, FileSystemWatcher with a plain glob.
package struct FileSystemWatcher: Codable, Sendable, Hashable {
  package var globPattern: String

  package init(globPattern: String) { self.globPattern = globPattern }
}

/// LSP 3.17, DidChangeWatchedFilesRegistrationOptions.
package struct WatchedFilesOptions: Codable, Sendable, Hashable {
  package var watchers: [FileSystemWatcher]

  package init(watchers: [FileSystemWatcher]) { self.watchers = watchers }
}

/// One capability that the server registers after `initialized` (LSP 3.17, Registration).
package struct Registration: Codable, Sendable, Hashable {
  package var id: String
  package var method: String
  package var registerOptions: WatchedFilesOptions

  package init(id: String, method: String, registerOptions: WatchedFilesOptions) {
    self.id = id
    self.method = method
    self.registerOptions = registerOptions
  }
}
