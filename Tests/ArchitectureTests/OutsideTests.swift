import Foundation
import Testing

/// What the sources may do to the world outside: read files. They start no program, open no connection, and write only where a person has
/// asked for it.
@Suite struct OutsideTests {
  /// Names by which a program is started, a connection is opened or code is loaded.
  private static let never: Set<String> = [
    "Process", "posix_spawn", "posix_spawnp", "fork", "vfork", "execv", "execve", "execvp", "popen", "dlopen", "socket",
    "connect", "getaddrinfo", "URLSession", "URLRequest", "CFSocket", "CFStream", "NWConnection",
  ]

  /// Names by which something on disk is made, changed or removed.
  private static let writing: Set<String> = [
    "O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "createDirectory", "createFile", "removeItem", "moveItem",
    "copyItem", "replaceItem", "unlink", "mkdir", "mkdtemp", "mkstemp", "ftruncate", "chmod", "symlink",
    "fopen", "creat",
  ]

  /// Who may write, and why.
  private static let writers: [String: String] = [
    "Server/Recording/TranscriptFile.swift": "serve --record",
    "Server/Recording/RecordedWorkspace.swift": "serve --record",
    "CommandLineInterface/Demo/DemoFolder.swift": "the sample of demo, in a folder of its own that it removes",
  ]

  /// Rooms that are no part of the product.
  private static let tools: Set<String> = ["Benchmark", "hegao-bench", "hegao-generate", "Stress", "hegao-stress"]

  private func product() throws -> [(name: String, tokens: [SwiftTokens.Token])] {
    try SourceTree.files().filter { !Self.tools.contains($0.path[0]) }.map { file in
      let name = file.path.joined(separator: "/")
      let source = try String(contentsOf: SourceTree.root.appending(path: "Sources/" + name), encoding: .utf8)
      return (name, SwiftTokens(source).tokens)
    }
  }

  @Test func nothingIsStartedAndNothingIsConnected() throws {
    for (name, tokens) in try product() {
      for case .word(let word) in tokens where Self.never.contains(word) { Issue.record("\(name) names \(word)") }
    }
  }

  @Test func onlyThoseWriteThatAreAskedTo() throws {
    var found: Set<String> = []
    for (name, tokens) in try product() {
      let isNamed = tokens.contains { if case .word(let word) = $0 { Self.writing.contains(word) } else { false } }
      // value.write(to: URL(…)), of Data and String.
      let call: [SwiftTokens.Token] = [
        .word("write"), .mark("("), .word("to"), .mark(":"), .word("URL"),
      ]
      let isCalled = tokens.indices.contains { tokens[$0...].starts(with: call) }
      if isNamed || isCalled { found.insert(name) }
    }
    #expect(found == Set(Self.writers.keys))
  }
}
