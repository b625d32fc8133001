import JSONRPC

/// Serves one client until it leaves: reads LSP messages from `input`, writes answers to `output`.
///
/// Blocks the calling thread, which becomes the session's serial loop; call it from any thread, with pipes or with standard input
/// and output. It closes neither descriptor, and after the client's `exit` it reads no further.
///
/// - Returns: the exit code of LSP 3.17 `exit`: 0 after `shutdown`, 1 without.
package func runServer(input: Int32, output: Int32, options: ServerOptions) -> Int32 {
  let events = BlockingQueue<Event>()
  let connection = Connection(
    input: FileDescriptor(input), output: FileDescriptor(output),
    limits: options.limits, listen: options.recorder.map { $0.record },
    deliver: { events.push(.connection($0), bytes: $1, limit: options.limits.inputBacklogBytes) })
  let session = Session(options: options, events: events) { connection.send($0) }
  connection.start()
  let code = MainLoop(events: events, session: session).run()
  session.stop()
  connection.finish(until: Deadline(millisecondsFromNow: options.farewellMilliseconds))
  options.recorder?.finish(exitCode: code)
  return code
}
