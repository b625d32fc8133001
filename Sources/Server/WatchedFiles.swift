import WorkspaceFiles

/// The files whose changes a client is asked to tell.
enum WatchedFiles {
  static let patterns = ["**/*.{\(WorkspaceScanner.extensions.sorted().joined(separator: ","))}", "**/hegao*.json"]
}
