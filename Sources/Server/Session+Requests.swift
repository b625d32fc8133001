import Analysis
import JSONRPC
import LanguageServerProtocol
import TextModel

extension Session {
  /// Takes a request that will be answered from a snapshot.
  func accept(_ id: RequestID, _ prepared: PreparedRequest, _ tokens: ProgressTokens) {
    startLoading()
    nextSerial += 1
    var request = RunningRequest(id: id, prepared: prepared, tokens: tokens)
    switch prepared.subject {
    case .document(let uri, _):
      let key = DocumentKey(uri)
      let workspace = workspace(of: key)
      request.key = key
      request.edits = open[key]?.edits
      request.scans = [workspace: workspaces[workspace]?.scansRequested ?? 0]
    case .workspaces: request.scans = workspaces.mapValues(\.scansRequested)
    }
    if request.traits.worker == .wholeWorkspace { hasAskedAboutWorkspace = true }
    requests[nextSerial] = request
  }

  /// Hands over to the workers what waits for nothing any more, in the order of its coming.
  func startWaitingRequests() {
    for serial in requests.keys.sorted() {
      guard let request = requests[serial], request.isWaiting else { continue }
      if request.scans.contains(where: { workspaces[$0]?.scansDone ?? .max < $1 }) { continue }
      switch request.prepared.subject {
      case .document(let uri, let run): start(serial, request, about: uri, run)
      case .workspaces(let run): start(serial, request, run)
      }
    }
  }

  private func start(
    _ serial: Int, _ request: RunningRequest, about uri: DocumentURI,
    _ run: @escaping @Sendable (RequestContext) throws -> [UInt8]
  ) {
    let key = DocumentKey(uri)
    let id = workspace(of: key)
    // The positions of a request that had to wait are about the text of its time.
    guard request.edits == open[key]?.edits else {
      return finishRequest(serial, .failure(request.traits.outdated ?? .stale))
    }
    guard let workspace = workspaces[id], let text = workspace.host.analysis.text(of: key) else {
      return finishRequest(serial, .failure(.unknownDocument(uri)))
    }
    var context = RequestContext(
      id: request.id, analysis: workspace.host.analysis, key: key, text: text, converter: converter(in: id),
      features: options.features, flag: request.flag)
    context.tokenMemory = tokenMemory
    context.edits = request.edits
    context.state = workspace.state
    context.diagnosticMemory = diagnosticMemory
    context.shown = open.filter { $0.value.workspace == id }.compactMapValues(\.shown)
    context.log = request.log
    context.progress = progress(of: serial, request)
    // Findings that nobody has asked for come after those that somebody waits for.
    if request.traits.worker == .background { diagnostics.giveWay() }
    work(serial, request) { [context] in try run(context) }
  }

  private func start(
    _ serial: Int, _ request: RunningRequest,
    _ run: @escaping @Sendable (RequestID, [WorkspaceContext]) throws -> [UInt8]
  ) {
    let progress = progress(of: serial, request)
    let contexts = workspaces.sorted { $0.value.serial < $1.value.serial }.map { id, workspace in
      WorkspaceContext(
        source: source(of: workspace, id), isNamed: id == .folders,
        open: open.filter { $0.value.workspace == id }.keys.sorted(), flag: request.flag, log: request.log,
        progress: progress)
    }
    work(serial, request) { try run(request.id, contexts) }
  }

  private func progress(of serial: Int, _ request: RunningRequest) -> RequestProgress {
    RequestProgress(serial: serial, tokens: request.tokens, noteworthy: options.progressDocuments, events: events)
  }

  private func work(_ serial: Int, _ request: RunningRequest, _ job: @escaping @Sendable () throws -> [UInt8]) {
    requests[serial]?.isWaiting = false
    let flag = request.flag
    run(on: request.traits.worker) {
      if flag.isCancelled { return .answered(serial: serial, .failure(.cancelled)) }
      return .answered(serial: serial, Result { try job() }.mapError(ResponseFailure.init))
    }
  }

  /// Sends the answer of a request, a whole message where there is one, unless it has had one.
  func finishRequest(_ serial: Int, _ result: Result<[UInt8], ResponseFailure>) {
    guard let request = requests.removeValue(forKey: serial) else { return }
    endProgress(of: request)
    switch result {
    case .success(let message):
      send(message)
      rememberShown(request.log, askedAbout: request.key)
    case .failure(let failure): answer(request.id, .failure(failure))
    }
  }

  /// Answers a request at once with -32800 and lets its result, should one still come, be dropped.
  func cancel(_ id: RequestID) {
    for (serial, request) in requests where request.id == id { end(serial, request, .cancelled) }
  }

  /// Answers at once what is worthless for the text that a document has now.
  func endOutdatedRequests(about key: DocumentKey) {
    for (serial, request) in requests.sorted(by: { $0.key < $1.key }) where request.key == key {
      if let failure = request.traits.outdated { end(serial, request, failure) }
    }
  }

  private func end(_ serial: Int, _ request: RunningRequest, _ failure: ResponseFailure) {
    request.flag.cancel()
    finishRequest(serial, .failure(failure))
  }

  /// The conversions for this client at this moment, in the language of a workspace.
  func converter(in id: WorkspaceID) -> ToLSP {
    var client = client
    client.language = language(of: id)
    return ToLSP(
      client: client, spellings: open.mapValues(\.uri), versions: open.compactMapValues(\.version))
  }

  /// What computes the diagnostics of a workspace as it is now.
  func source(of workspace: SessionWorkspace, _ id: WorkspaceID) -> DiagnosticSource {
    DiagnosticSource(
      analysis: workspace.host.analysis, converter: converter(in: id), features: options.features,
      state: workspace.state, memory: diagnosticMemory)
  }
}
