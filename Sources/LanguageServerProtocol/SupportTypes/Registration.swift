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

/// LSP 3.17, DidChangeConfigurationRegistrationOptions.
package struct ConfigurationOptions: Codable, Sendable, Hashable {
  /// The settings whose changes are to be told.
  package var section: String

  package init(section: String) { self.section = section }
}

/// One capability that the server registers after `initialized` (LSP 3.17, Registration).
package struct Registration: Codable, Sendable, Hashable {
  package enum Options: Codable, Sendable, Hashable {
    case watchedFiles(WatchedFilesOptions)
    case configuration(ConfigurationOptions)

    package init(from decoder: any Decoder) throws {
      if let options = try? WatchedFilesOptions(from: decoder) {
        self = .watchedFiles(options)
      } else {
        self = .configuration(try ConfigurationOptions(from: decoder))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      switch self {
      case .watchedFiles(let options): try options.encode(to: encoder)
      case .configuration(let options): try options.encode(to: encoder)
      }
    }
  }

  package var id: String
  package var method: String
  package var registerOptions: Options

  package init(id: String, method: String, registerOptions: Options) {
    self.id = id
    self.method = method
    self.registerOptions = registerOptions
  }
}
