/// Says on a terminal how far a long run has come. Short runs, and runs that nobody watches, say nothing.
final class Progress {
  private let console: Console
  private let total: Int
  private let began = ContinuousClock.now
  private var isShown = false

  init(console: Console, total: Int) {
    self.console = console
    self.total = total
  }

  /// - Parameter done: How many documents are finished.
  func show(_ done: Int) {
    guard console.complaints.isTerminal, ContinuousClock.now - began > .seconds(1) else { return }
    isShown = true
    console.complaints.write("\r" + console.say("正在核对 \(done)/\(total)", "checking \(done)/\(total)"))
    console.complaints.flush()
  }

  /// Takes the line away.
  func end() {
    guard isShown else { return }
    console.complaints.write("\r\u{1B}[K")
    console.complaints.flush()
  }
}
