import Analysis
import JSONRPC
import LanguageServerProtocol
import TextModel

/// A request that has no answer yet.
struct RunningRequest {
  let id: RequestID
  let flag = CancellationFlag()
  let key: DocumentKey
  /// The state of the document when the request came.
  let edits: Int?
  /// True when the answer is worthless once the document has changed.
  let needsCurrentText: Bool
  /// What is left to do; nil once a worker has it.
  var waiting: PreparedRequest?
  /// How many looks at the disk must be done first.
  let scans: Int
}

extension Session {
  /// Takes a request that will be answered from a snapshot.
  func accept(_ id: RequestID, _ prepared: PreparedRequest) {
    startLoading()
    let key = key(of: prepared.uri)
    let workspace = workspace(of: key)
    nextSerial += 1
    requests[nextSerial] = RunningRequest(
      id: id, key: key, edits: open[key]?.edits, needsCurrentText: prepared.needsCurrentText, waiting: prepared,
      scans: workspaces[workspace]?.scansRequested ?? 0)
  }

  /// Hands over to the worker what waits for nothing any more, in the order of its coming.
  func startWaitingRequests() {
    for serial in requests.keys.sorted() {
      guard let request = requests[serial], let prepared = request.waiting else { continue }
      let id = workspace(of: request.key)
      if let workspace = workspaces[id], workspace.scansDone < request.scans { continue }
      start(serial, request, prepared, in: id)
    }
  }

  private func start(_ serial: Int, _ request: RunningRequest, _ prepared: PreparedRequest, in id: WorkspaceID) {
    // The positions of a request that had to wait are about the text of its time.
    guard request.edits == open[request.key]?.edits else { return finishRequest(serial, .failure(.stale)) }
    guard let analysis = workspaces[id]?.host.analysis, let text = analysis.text(of: request.key) else {
      return finishRequest(serial, .failure(.unknownDocument(prepared.uri)))
    }
    requests[serial]?.waiting = nil
    let context = RequestContext(
      analysis: analysis, key: request.key, text: text, converter: converter(in: id), features: options.features,
      flag: request.flag, tokenMemory: tokenMemory)
    let flag = request.flag
    run(on: .requests) {
      if flag.isCancelled { return .answered(serial: serial, .failure(.cancelled)) }
      return .answered(serial: serial, Result { try prepared.run(context) }.mapError(ResponseFailure.init))
    }
  }

  /// Sends the answer of a request, unless it has had one.
  func finishRequest(_ serial: Int, _ result: Result<[UInt8], ResponseFailure>) {
    guard let request = requests.removeValue(forKey: serial) else { return }
    if request.needsCurrentText, case .success = result, request.edits != open[request.key]?.edits {
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
