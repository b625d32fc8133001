import JSONRPC

/// The serial loop: takes one event after the other and lets the session, which it alone touches, react.
struct MainLoop {
  let events: BlockingQueue<Event>
  let session: Session

  /// Runs until the session has an exit code.
  func run() -> Int32 {
    while true {
      if let event = nextEvent() {
        session.handle(event)
      } else {
        session.giveUp()
      }
      session.continueWork()
      if let code = session.exitCode { return code }
    }
  }

  /// The next event; nil when a session that is ending has waited long enough.
  private func nextEvent() -> Event? {
    if let deadline = session.farewellDeadline { return events.pop(until: deadline) }
    return events.pop()
  }
}
