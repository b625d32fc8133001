import Checks
import JSONRPC
import LanguageServerProtocol
import TextModel
import WorkspaceFiles

/// Everything the server knows of one client. Only the loop's thread touches it.
final class Session {
  /// Where the client stands in its life (LSP 3.17, Lifecycle Messages).
  enum Phase {
    case starting, running, shutDown
  }

  let options: ServerOptions
  let events: BlockingQueue<Event>
  private let sendToClient: (_ body: [UInt8]) -> Void

  var phase = Phase.starting
  var client = ClientProfile()
  /// Set when the loop is to end.
  var exitCode: Int32?
  /// What the session will do once nothing is under way.
  var farewells: [Farewell] = []
  var farewellDeadline: Deadline?
  var parentWatch: ParentWatch?

  var settings = SettingsSources()
  var initialLanguage = Language.chinese

  var workspaces: [WorkspaceID: SessionWorkspace] = [:]
  var open: [DocumentKey: OpenDocument] = [:]
  /// The client's folders as it named them, for ``DidChangeWorkspaceFoldersNotification``.
  var folders: [ClientFolder] = []
  /// False until the client may be expected to have said everything it says at first.
  var isLoading = false
  var reportedProblems: Set<WorkspaceProblem> = []

  var requests: [Int: RunningRequest] = [:]
  var nextSerial = 0
  var outgoing: [RequestID: OutgoingRequest] = [:]
  /// The last question about the client's settings; answers to earlier ones no longer count.
  var configurationRequest: RequestID?
  /// True once the client has asked about the diagnostics of the whole workspace.
  var hasAskedAboutWorkspace = false
  var scanProgress: [WorkspaceID: ScanProgress] = [:]
  var diagnostics = DiagnosticsState()
  /// Comparisons with fresh analyses that are under way, by their numbers.
  var verifications: [Int: Verification] = [:]
  let diagnosticMemory = DiagnosticMemory()
  let tokenMemory = SemanticTokenMemory()

  /// The threads beside the loop, made when the first work for them comes, so that `initialize` is answered at once.
  private var workers: [WorkerRole: Worker] = [:]

  init(options: ServerOptions, events: BlockingQueue<Event>, send: @escaping ([UInt8]) -> Void) {
    self.options = options
    self.events = events
    sendToClient = send
  }

  /// Reacts to one event.
  func handle(_ event: Event) {
    switch event {
    case .connection(.message(let message)): receive(message)
    case .connection(.unreadable(let code, let reason)): reject(nil, code, reason)
    case .connection(.oversized(let bytes, let limit)): refuse(messageOf: bytes, limit: limit)
    case .connection(.inputEnded(let inside)): inputEnded(inside: inside)
    case .connection(.outputFailed(let reason)):
      options.log(reason)
      leave()
    case .answered(let serial, let result): finishRequest(serial, result)
    case .progress(let serial, let share): tellProgress(of: serial, share)
    case .partialResult(let serial, let notification): if requests[serial] != nil { send(notification) }
    case .findings(let pass, let key, let id, let notification): take(pass, key, id, notification)
    case .passEnded(let pass): endPass(pass)
    case .scanning(let workspace, let serial, let share): tellScan(of: workspace, serial, share)
    case .scanned(let workspace, let serial, let result): apply(result, to: workspace, serial)
    case .verified(let number, let found, let resultId): take(number, found, resultId)
    case .parentGone:
      log(.info, LocalizedText("启动本服务的进程已经不在，退出", "the process that started this server is gone; leaving"))
      leave()
    }
  }

  /// Starts what the last event made possible.
  func continueWork() {
    startScans()
    startWaitingRequests()
    endVerifications()
    startPass()
    sayFarewell()
  }

  /// Ends the session's threads.
  func stop() {
    parentWatch?.stop()
    diagnostics.running?.flag.cancel()
    for request in requests.values { request.flag.cancel() }
    for verification in verifications.values { verification.flag.cancel() }
    for worker in workers.values { worker.stop() }
  }

  func run(on role: WorkerRole, _ job: @escaping Worker.Job) {
    let worker = workers[role] ?? Worker(name: "hegao-\(role.rawValue)", events: events)
    workers[role] = worker
    worker.submit(job)
  }
}

/// What a thread beside the loop is for.
enum WorkerRole: String {
  /// Answers requests.
  case requests
  /// Reads the disk and computes the findings of open documents.
  case background
  /// Computes the findings of all others, which may take long.
  case wholeWorkspace = "workspace"
  /// Holds what is kept of documents against a fresh analysis.
  case verification
}

// MARK: - Sending

extension Session {
  func send(_ body: [UInt8]) { sendToClient(body) }

  func send<Message: NotificationMessage>(_ message: Message.Type, _ params: Message.Params) {
    do {
      send(try MessageEncoder.notification(message, params))
    } catch {
      options.log("\(message.method) cannot be encoded: \(error)")
    }
  }

  /// Sends a request and returns its id; `take` gets the answer. An error answer is logged in any case.
  @discardableResult
  func request<Message: RequestMessage>(
    _ message: Message.Type, _ params: Message.Params, then take: @escaping OutgoingRequest.Take = { _, _ in }
  ) -> RequestID {
    nextSerial += 1
    let id = RequestID.string("hegao-\(nextSerial)")
    do {
      send(try MessageEncoder.request(message, id: id, params))
      outgoing[id] = OutgoingRequest(method: message.method, take: take)
    } catch {
      options.log("\(message.method) cannot be encoded: \(error)")
    }
    return id
  }

  func answer(_ id: RequestID, _ result: Result<[UInt8], ResponseFailure>) {
    switch result {
    case .success(let json): send(MessageEncoder.response(id, result: json))
    case .failure(let failure):
      send(MessageEncoder.error(id, failure.code, failure.message[client.language], data: failure.data))
    }
  }

  /// Tells the log, the client's and our own.
  func log(_ type: MessageType, _ text: LocalizedText) {
    let message = text[client.language]
    options.log(message)
    if phase == .running { send(LogMessageNotification.self, MessageParams(type: type, message: message)) }
  }

  /// Tells the person.
  func show(_ type: MessageType, _ text: LocalizedText) {
    let message = text[client.language]
    options.log(message)
    if phase == .running { send(ShowMessageNotification.self, MessageParams(type: type, message: message)) }
  }
}
