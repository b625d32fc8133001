import JSONRPC
import LanguageServerProtocol
import TextModel

extension Session {
  /// Takes one message of the client.
  func receive(_ message: IncomingMessage) {
    switch message {
    case .request(let id, let method, let params): receiveRequest(id, method, params)
    case .notification(let method, let params): receiveNotification(method, params)
    case .response(let id, let answer): receiveResponse(id, answer)
    case .invalid(let id, let code, let reason): reject(id, code, reason)
    }
  }

  /// Answers what was no message.
  func reject(_ id: RequestID?, _ code: ErrorCode, _ reason: String) {
    let text = LocalizedText("收到的报文不合规：\(reason)", "received what is no message: \(reason)")
    options.log(text[client.language])
    send(MessageEncoder.error(id, code, text[client.language]))
  }

  /// A message was too large to be read. What it was about is not known, so the person is told too: perhaps a document is not checked.
  func refuse(messageOf bytes: Int, limit: Int) {
    reject(nil, .invalidRequest, "a message of \(bytes) bytes; the limit is \(limit)")
    let (size, most) = (bytes / 1_000_000, limit / 1_000_000)
    show(
      .error,
      LocalizedText(
        "编辑器发来的一条消息有 \(size) MB，超过 \(most) MB，没有处理；如果是打开文稿，这份文稿没有核对",
        "the editor sent a message of \(size) MB, above \(most) MB, which was not read; a document that it opened is not checked"
      ))
  }

  private func receiveRequest(_ id: RequestID, _ method: String, _ params: RawJSON) {
    if let failure = refusal(of: method) { return answer(id, .failure(failure)) }
    guard let route = HandlerTable.requests[method] else {
      return answer(id, .failure(.unknownMethod(method)))
    }
    do {
      switch route.run {
      case .onLoop(let run): try run(self, id, params)
      case .onSnapshot(let prepare):
        accept(id, try prepare(params), (try? params.decode(ProgressTokens.self)) ?? ProgressTokens())
      }
    } catch {
      answer(id, .failure(ResponseFailure(error)))
    }
  }

  /// Why no request of this method is taken now.
  private func refusal(of method: String) -> ResponseFailure? {
    switch phase {
    case .starting: method == InitializeRequest.method ? nil : .notInitialized
    case .running: method == InitializeRequest.method ? .alreadyInitialized : nil
    case .shutDown: .shutDown
    }
  }

  private func receiveNotification(_ method: String, _ params: RawJSON) {
    // One client says shutdown without an id; it means the same and gets no answer.
    if method == ShutdownRequest.method { return shutDown(answering: nil) }
    if method == ExitNotification.method { return leaveWhenDone() }
    guard phase == .running, let route = HandlerTable.notifications[method] else { return }
    do {
      try route.handle(self, params)
    } catch {
      let reason = ResponseFailure(error).message
      log(.error, LocalizedText("\(method)：\(reason.chinese)", "\(method): \(reason.english)"))
    }
  }

  private func receiveResponse(_ id: RequestID?, _ answer: Result<RawJSON, ErrorAnswer>) {
    guard let id, let request = outgoing.removeValue(forKey: id) else {
      return options.log("an answer to a request that was not sent")
    }
    if case .failure(let error) = answer { options.log("\(request.method): \(error.message)") }
    // After `shutdown` nothing is begun any more.
    if phase == .running { request.take(self, answer) }
  }
}
