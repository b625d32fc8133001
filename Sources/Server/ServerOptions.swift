import JSONRPC

/// What a caller decides about a server before it runs.
package struct ServerOptions: Sendable {
  /// The version that `initialize` reports in `serverInfo`.
  package var version: String
  /// Takes one line, without its line end, for the log. Called from several threads. The protocol's own output never goes here.
  package var log: @Sendable (String) -> Void
  /// How often the process named by `processId` is looked for.
  package var parentPollMilliseconds = 2_000
  /// How long requests that are under way may take once the client has said `shutdown` or left.
  package var farewellMilliseconds = 1_000
  /// A work on more documents than this is worth telling how far it is: below, it is over before a person could read it.
  package var progressDocuments = 50
  package var features = FeatureSource()
  /// True to compare after each edit, and not only when a document is saved, what is kept of it with a fresh analysis.
  package var verifiesEdits = false
  /// Where the open documents of a workspace have no more bytes than this together, what an edit changes in their findings is computed at
  /// once, and not on another thread.
  package var bytesComputedAtOnce = 256 << 10
  /// How much may be sent at once, and may wait on either side.
  package var limits = FrameLimits()
  /// Keeps the conversation; nil in ordinary use.
  package var recorder: ConversationRecorder?

  package init(version: String, log: @escaping @Sendable (String) -> Void = ServerOptions.logToStandardError) {
    self.version = version
    self.log = log
  }
}
