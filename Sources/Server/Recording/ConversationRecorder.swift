import JSONRPC
import LanguageServerProtocol
import Synchronization
import TextModel
import WorkspaceFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Keeps a conversation with its workspace in a folder, as `Protocol/transcripts` has them: for a test that plays it again, or for whoever
/// is to find a fault.
///
/// What differs from machine to machine is replaced: see ``Placeholders``.
package final class ConversationRecorder: Sendable {
  /// Messages at which the server looks at the disk: whatever has changed there until then belongs before them.
  private static let messagesAboutDisk: Set<String> = [
    DidOpenNotification.method, DidSaveNotification.method, DidCloseNotification.method,
    DidChangeWatchedFilesNotification.method, DidChangeWorkspaceFoldersNotification.method,
  ]

  fileprivate struct State {
    var file: TranscriptFile
    let folder: String
    var workspace: RecordedWorkspace?
    var placeholders = Placeholders()
    /// The id of `initialize`, once it has come.
    var initialization: JSONValue?
  }

  private let state: Mutex<State>

  /// Makes the folder.
  ///
  /// - Throws: ``RecordingProblem`` where it cannot be written to, or holds a conversation already.
  package init(folder: String) throws(RecordingProblem) {
    state = Mutex(State(file: try TranscriptFile(folder: folder), folder: folder))
  }

  /// Takes what goes over the connection, from any thread.
  func record(_ traffic: Traffic) {
    state.withLock { state in
      switch traffic {
      case .received(let body): state.received(body)
      case .sent(let body): state.sent(body)
      case .inputEnded: state.append(["from": .string("client"), "closes": .boolean(true)])
      }
    }
  }

  /// The last line: how the server ended.
  func finish(exitCode: Int32) {
    state.withLock { $0.append(["from": .string("server"), "exit": .integer(Int(exitCode))]) }
  }
}

extension ConversationRecorder.State {
  /// Writes a step down; says once where that is no longer possible.
  fileprivate mutating func append(_ entry: [String: JSONValue]) {
    if let problem = file.append(entry) { ServerOptions.logToStandardError(problem[.chinese]) }
  }

  fileprivate mutating func received(_ body: [UInt8]) {
    guard let message = try? JSONDecoder().decode(JSONValue.self, from: Data(body)) else {
      return append(["from": .string("client"), "text": .string(String(decoding: body, as: UTF8.self))])
    }
    let method = message["method"]?.stringValue
    if method == InitializeRequest.method, initialization == nil {
      initialization = message["id"]
      let params = (try? message["params"]?.decoded(InitializeRequest.Params.self)) ?? InitializeRequest.Params()
      learn(folders: Session.walkable(Session.folders(params).map(\.path)), spellings: params.folderSpellings)
    } else if method == DidOpenNotification.method, initialization != nil, workspace == nil,
      let path = message.documentURI?.filePath
    {
      learn(folders: [WorkspaceScanner.root(ofFile: path)], spellings: [])
    }
    if let method, ConversationRecorder.messagesAboutDisk.contains(method) { noteDisk() }
    let known = placeholders.knownResults(in: withoutKnownText(message))
    append(["from": .string("client"), "message": placeholders.inserted(into: known)])
  }

  fileprivate mutating func sent(_ body: [UInt8]) {
    guard var message = try? JSONDecoder().decode(JSONValue.self, from: Data(body)) else { return }
    if let id = initialization, message["id"] == id, message["method"] == nil {
      message = message.replacing(["result", "serverInfo", "version"], with: .string(Placeholders.version))
    }
    let told = placeholders.toldResults(in: message)
    append(["from": .string("server"), "message": placeholders.inserted(into: told)])
  }

  private mutating func learn(folders: [String], spellings: [DocumentURI]) {
    guard let workspace = RecordedWorkspace(folders: folders, copyingTo: FilePath.join(folder, "workspace")) else {
      return
    }
    self.workspace = workspace
    placeholders = Placeholders(root: workspace.root, spellings: spellings)
  }

  private mutating func noteDisk() {
    for change in workspace?.changes() ?? [] {
      var entry: [String: JSONValue] = ["from": .string("disk"), "path": .string(change.name)]
      if let text = change.text { entry["text"] = .string(text) } else { entry["gone"] = .boolean(true) }
      append(entry)
    }
  }

  /// A document that is opened as it is on disk need not be written down twice, nor whose process started the server.
  private func withoutKnownText(_ message: JSONValue) -> JSONValue {
    if message["method"]?.stringValue == InitializeRequest.method, case .integer? = message["params"]?["processId"] {
      return message.replacing(["params", "processId"], with: .string(Placeholders.processId))
    }
    guard message["method"]?.stringValue == DidOpenNotification.method, let path = message.documentURI?.filePath,
      let text = message["params"]?["textDocument"]?["text"]?.stringValue,
      let name = workspace?.name(of: path, holding: text)
    else { return message }
    return message.replacing(["params", "textDocument", "text"], with: .string(Placeholders.text(of: name)))
  }
}

extension InitializeRequest.Params {
  /// The folders as the client spelt them.
  fileprivate var folderSpellings: [DocumentURI] { (workspaceFolders ?? []).map(\.uri) + [rootUri].compactMap(\.self) }
}

extension JSONValue {
  fileprivate func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(MessageEncoder.json(self)))
  }

  /// The document that a notification is about.
  fileprivate var documentURI: DocumentURI? {
    self["params"]?["textDocument"]?["uri"]?.stringValue.flatMap(DocumentURI.init)
  }

  /// The same value with another one at the end of a path of members, where that exists.
  fileprivate func replacing(_ path: ArraySlice<String>, with value: JSONValue) -> JSONValue {
    guard let name = path.first else { return value }
    guard case .object(var members) = self, let member = members[name] else { return self }
    members[name] = member.replacing(path.dropFirst(), with: value)
    return .object(members)
  }
}
