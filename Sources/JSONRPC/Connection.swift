import LanguageServerProtocol

/// What reaches a server through its connection, in this order.
package enum ConnectionEvent: Sendable {
  case message(IncomingMessage)
  /// Bytes that were no message; `code` is what the client is to be told.
  case unreadable(ErrorCode, reason: String)
  /// A message above the limit, which was passed over.
  case oversized(bytes: Int, limit: Int)
  /// Nothing more will come; `inside` says where the stream broke off when that was in the middle of a frame.
  case inputEnded(inside: String?)
  /// Nothing more can be sent.
  case outputFailed(reason: String)
}

/// What goes over a connection, content parts as they are on the wire.
package enum Traffic: Sendable {
  case received([UInt8])
  case sent([UInt8])
  /// The client's end of the stream is closed.
  case inputEnded
}

/// The two byte streams to one client: a thread that reads and decodes messages, and one that writes them.
package final class Connection: Sendable {
  private let input: FileDescriptor
  private let limits: FrameLimits
  private let output: OutputThread
  private let listen: (@Sendable (Traffic) -> Void)?
  private let deliver: @Sendable (ConnectionEvent, _ bytes: Int) -> Void

  /// Neither descriptor is ever closed. `deliver` is called on the connection's own threads, for messages in their order and
  /// with their size, and may hold the reading up; `listen` is told
  /// of every message before it is delivered or sent.
  package init(
    input: FileDescriptor, output: FileDescriptor, limits: FrameLimits = FrameLimits(),
    listen: (@Sendable (Traffic) -> Void)? = nil,
    deliver: @escaping @Sendable (ConnectionEvent, _ bytes: Int) -> Void
  ) {
    self.input = input
    self.limits = limits
    self.listen = listen
    self.deliver = deliver
    self.output = OutputThread(descriptor: output, backlogLimit: limits.outputBacklogBytes) {
      deliver(.outputFailed(reason: $0), 0)
    }
  }

  package func start() {
    ignoreBrokenPipes()
    output.start()
    WorkerThread(name: "hegao-input") { self.readMessages() }.detach()
  }

  /// Sends the content part of a message.
  package func send(_ body: [UInt8]) {
    listen?(.sent(body))
    output.send(body)
  }

  /// Lets what was sent reach the client, but waits no longer than the deadline.
  package func finish(until deadline: Deadline) { output.finish(until: deadline) }

  /// Reads until the stream ends or the client says `exit`: nothing may follow that, so the descriptor is left alone from there on.
  private func readMessages() {
    let input = input
    var frames = FrameReader(limits: limits) { input.read(into: $0) }
    while true {
      switch frames.next() {
      case .body(let body):
        listen?(.received(body))
        let message = MessageDecoder.decode(body)
        deliver(.message(message), body.count)
        if case .notification(ExitNotification.method, _) = message { return }
      case .malformedHeader(let reason):
        deliver(.unreadable(.parseError, reason: reason), 0)
      case .oversized(let length):
        deliver(.oversized(bytes: length, limit: limits.bodyBytes), 0)
      case .end(let inside):
        listen?(.inputEnded)
        deliver(.inputEnded(inside: inside), 0)
        return
      }
    }
  }
}
