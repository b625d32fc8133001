/// What a caller decides about a server before it runs.
package struct ServerOptions: Sendable {
  /// The version that `initialize` reports in `serverInfo`.
  package var version: String
  /// Takes one line, without its line end, for the log. Called from several threads. The protocol's own output never goes here.
  package var log: @Sendable (String) -> Void
  /// How often the process named by `processId` is looked for.
  package var parentPollMilliseconds = 2_000

  package init(version: String, log: @escaping @Sendable (String) -> Void = ServerOptions.logToStandardError) {
    self.version = version
    self.log = log
  }
}
