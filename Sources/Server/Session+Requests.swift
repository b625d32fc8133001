import Analysis
import JSONRPC
import LanguageServerProtocol
import TextModel

/// A request that has no answer yet.
struct RunningRequest {
  let id: RequestID
  let flag = CancellationFlag()
  /// Nil for a request about no document in particular.
  let key: DocumentKey?
  /// The state of the document when the request came.
  let edits: Int?
  /// True when the answer is worthless once the document has changed.
  let needsCurrentText: Bool
  /// What is left to do; nil once a worker has it.
  var waiting: PreparedRequest?
  /// How many looks at the disk must be done first, for the workspaces that the request is about.
  let scans: [WorkspaceID: Int]
}

extension Session {
  /// Takes a request that will be answered from a snapshot.
  func accept(_ id: RequestID, _ prepared: PreparedRequest) {
    startLoading()
    nextSerial += 1
    switch prepared {
    case .document(let uri, let needsCurrentText, _):
      let key = key(of: uri)
      let workspace = workspace(of: key)
      requests[nextSerial] = RunningRequest(
        id: id, key: key, edits: open[key]?.edits, needsCurrentText: needsCurrentText, waiting: prepared,
        scans: [workspace: workspaces[workspace]?.scansRequested ?? 0])
    case .workspaces:
      requests[nextSerial] = RunningRequest(
        id: id, key: nil, edits: nil, needsCurrentText: false, waiting: prepared,
        scans: workspaces.mapValues(\.scansRequested))
    }
  }

  /// Hands over to the worker what waits for nothing any more, in the order of its coming.
  func startWaitingRequests() {
    for serial in requests.keys.sorted() {
      guard let request = requests[serial], let prepared = request.waiting else { continue }
      if request.scans.contains(where: { workspaces[$0]?.scansDone ?? .max < $1 }) { continue }
      switch prepared {
      case .document(let uri, _, let run): start(serial, request, about: uri, run)
      case .workspaces(let run): start(serial, request, run)
      }
    }
  }

  private func start(
    _ serial: Int, _ request: RunningRequest, about uri: DocumentURI,
    _ run: @escaping @Sendable (RequestContext) throws -> [UInt8]
  ) {
    let key = key(of: uri)
    let id = workspace(of: key)
    // The positions of a request that had to wait are about the text of its time.
    guard request.edits == open[key]?.edits else { return finishRequest(serial, .failure(.stale)) }
    guard let analysis = workspaces[id]?.host.analysis, let text = analysis.text(of: key) else {
      return finishRequest(serial, .failure(.unknownDocument(uri)))
    }
    let context = RequestContext(
      analysis: analysis, key: key, text: text, converter: converter(in: id), features: options.features,
      flag: request.flag, tokenMemory: tokenMemory)
    work(serial, request.flag) { try run(context) }
  }

  private func start(
    _ serial: Int, _ request: RunningRequest, _ run: @escaping @Sendable ([WorkspaceContext]) throws -> [UInt8]
  ) {
    let contexts = workspaces.sorted { $0.value.serial < $1.value.serial }.map {
      WorkspaceContext(analysis: $0.value.host.analysis, converter: converter(in: $0.key), flag: request.flag)
    }
    work(serial, request.flag) { try run(contexts) }
  }

  private func work(_ serial: Int, _ flag: CancellationFlag, _ job: @escaping @Sendable () throws -> [UInt8]) {
    requests[serial]?.waiting = nil
    run(on: .requests) {
      if flag.isCancelled { return .answered(serial: serial, .failure(.cancelled)) }
      return .answered(serial: serial, Result { try job() }.mapError(ResponseFailure.init))
    }
  }

  /// Sends the answer of a request, unless it has had one.
  func finishRequest(_ serial: Int, _ result: Result<[UInt8], ResponseFailure>) {
    guard let request = requests.removeValue(forKey: serial) else { return }
    if request.needsCurrentText, case .success = result, request.edits != request.key.flatMap({ open[$0]?.edits }) {
      answer(request.id, .failure(.stale))
    } else {
      answer(request.id, result)
    }
  }

  /// Answers a request at once with -32800 and lets its result, should one still come, be dropped.
  func cancel(_ id: RequestID) {
    for (serial, request) in requests where request.id == id {
      request.flag.cancel()
      finishRequest(serial, .failure(.cancelled))
    }
  }

  /// The conversions for this client at this moment, in the language of a workspace.
  func converter(in id: WorkspaceID) -> ToLSP {
    var client = client
    client.language = language(of: id)
    return ToLSP(
      client: client, spellings: open.mapValues(\.uri), versions: open.compactMapValues(\.version))
  }
}
