import LanguageServerProtocol
import TextModel

/// How a request is run, and what is answered when nothing better can be.
struct RequestTraits: Sendable {
  var worker = WorkerRole.requests
  /// When the document has changed under the request; nil where the answer is of use all the same.
  var outdated: ResponseFailure?
  /// When the session ends before.
  var givenUp = ResponseFailure.givenUp
  /// What a person is told that is being done, where it takes long.
  var work = LocalizedText("核稿：查找", "Hegao: searching")
}

/// A request that has no answer yet.
struct RunningRequest {
  let id: RequestID
  let prepared: PreparedRequest
  let tokens: ProgressTokens
  let flag = CancellationFlag()
  let log = DiagnosticLog()
  /// Nil for a request about no document in particular.
  var key: DocumentKey?
  /// The state of the document when the request came.
  var edits: Int?
  /// How many looks at the disk must be done first, for the workspaces that the request is about.
  var scans: [WorkspaceID: Int] = [:]
  /// False once a worker has it.
  var isWaiting = true
  /// What was told last under the token of the request; nil while nothing was.
  var toldPercentage: Int?

  init(id: RequestID, prepared: PreparedRequest, tokens: ProgressTokens) {
    self.id = id
    self.prepared = prepared
    self.tokens = tokens
  }

  var traits: RequestTraits { prepared.traits }
}
