/// Serves one client until it leaves: reads LSP messages from `input`, writes answers to `output`.
///
/// Blocks the calling thread, which becomes the session's serial loop; call it from any thread, with pipes or with standard input
/// and output. It closes neither descriptor.
///
/// - Returns: the exit code of LSP 3.17 `exit`: 0 after `shutdown`, 1 without.
package func runServer(input: Int32, output: Int32, options: ServerOptions) -> Int32 {
  1
}
