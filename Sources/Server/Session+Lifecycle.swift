import JSONRPC
import LanguageServerProtocol
import TextModel

/// What a session does last: answer `shutdown`, end.
enum Farewell {
  case answerShutdown(RequestID)
  case exit
}

extension Session {
  func initialize(_ params: InitializeRequest.Params) -> InitializeRequest.Result {
    client = ClientProfile(params)
    phase = .running
    folders = Session.folders(params)
    workspaces[.folders] = SessionWorkspace(serial: 0, roots: Session.walkable(folders.map(\.path)))
    takeInitialSettings(params.initializationOptions)
    applySettings(to: .folders)
    if let process = params.processId.flatMap(Int32.init(exactly:)), process > 0 {
      let events = events
      parentWatch = ParentWatch(process: process, everyMilliseconds: options.parentPollMilliseconds) {
        events.push(.parentGone)
      }
    }
    return InitializeRequest.Result(
      capabilities: HandlerTable.capabilities(for: client), name: "hegao", version: options.version)
  }

  /// Does what may not happen before the answer to `initialize`: registers what it wants to be told, asks for settings, reads the folders.
  /// Comes with `initialized`, or with the first document or request of a client that never sends that.
  func startLoading() {
    guard !isLoading else { return }
    isLoading = true
    let registrations = registrations
    if !registrations.isEmpty { request(RegisterCapabilityRequest.self, .init(registrations: registrations)) }
    askForConfiguration()
    workspaces[.folders]?.requestScan()
  }

  /// What this client tells only when it is asked to (LSP 3.17, `client/registerCapability`).
  private var registrations: [Registration] {
    var registrations: [Registration] = []
    if client.watchesFiles {
      let patterns = WatchedFiles.patterns.map(FileSystemWatcher.init(globPattern:))
      registrations.append(
        Registration(
          id: "hegao-watched-files", method: DidChangeWatchedFilesNotification.method,
          registerOptions: .watchedFiles(WatchedFilesOptions(watchers: patterns))))
    }
    if client.registersConfiguration {
      registrations.append(
        Registration(
          id: "hegao-configuration", method: DidChangeConfigurationNotification.method,
          registerOptions: .configuration(ConfigurationOptions(section: ClientSettings.name))))
    }
    return registrations
  }

  /// From here on nothing but `exit` is taken. What is under way is finished before the answer goes out.
  func shutDown(answering id: RequestID?) {
    guard phase != .shutDown else { return }
    phase = .shutDown
    if let id { begin(.answerShutdown(id)) }
  }

  /// The client says `exit`, or its end of the stream is closed.
  func leaveWhenDone() { begin(.exit) }

  func inputEnded(inside: String?) {
    if let inside {
      log(.error, LocalizedText("输入在报文中途断开：\(inside)", "the input ended in \(inside)"))
    }
    leaveWhenDone()
  }

  /// Ends the session without looking back.
  func leave() { exitCode = phase == .shutDown ? 0 : 1 }

  private func begin(_ farewell: Farewell) {
    farewells.append(farewell)
    if farewellDeadline == nil { farewellDeadline = Deadline(millisecondsFromNow: options.farewellMilliseconds) }
  }

  /// Does what comes last once nothing is under way.
  func sayFarewell() {
    guard !farewells.isEmpty, requests.isEmpty, diagnostics.isIdle, !awaitsVerification else { return }
    for farewell in farewells {
      switch farewell {
      case .answerShutdown(let id): answer(id, .success(Array("null".utf8)))
      case .exit: leave()
      }
    }
    farewells = []
    farewellDeadline = nil
  }

  /// Answers what could not be finished in time, and drops the rest.
  func giveUp() {
    for (serial, request) in requests.sorted(by: { $0.key < $1.key }) {
      request.flag.cancel()
      finishRequest(serial, .failure(request.traits.givenUp))
    }
    diagnostics.abandon()
    for verification in verifications.values { verification.flag.cancel() }
    verifications = [:]
  }
}

extension Session {
  /// The folders of the client: `workspaceFolders`, or the root that older clients name instead.
  static func folders(_ params: InitializeRequest.Params) -> [ClientFolder] {
    if let folders = params.workspaceFolders, !folders.isEmpty { return folders.compactMap { ClientFolder($0.uri) } }
    if let root = params.rootUri { return [ClientFolder(root)].compactMap(\.self) }
    guard let path = params.rootPath, path.hasPrefix("/") else { return [] }
    return [ClientFolder(path: DocumentURI.normalised(path: path))]
  }
}
