import Analysis
import Checks
import JSONRPC
import LanguageServerProtocol
import TextModel

/// A request that is answered from a snapshot, off the loop.
protocol SnapshotRequestHandler: SendableMetatype {
  associatedtype Message: RequestMessage where Message.Params: DocumentParams
  /// What is answered: mostly the message's own type.
  associatedtype Answer = Message.Result
  static var traits: RequestTraits { get }
  /// Says in the capabilities that this client is offered the request.
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile)
  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> Answer
  /// The answer as the content part of a message.
  static func response(_ id: RequestID, _ answer: Answer) throws -> [UInt8]
}

extension SnapshotRequestHandler {
  static var traits: RequestTraits { RequestTraits() }
}

extension SnapshotRequestHandler where Answer == Message.Result {
  static func response(_ id: RequestID, _ answer: Answer) throws -> [UInt8] {
    try MessageEncoder.response(id, answer)
  }
}

/// A request about no document in particular, answered from snapshots of all workspaces, off the loop.
protocol WorkspaceRequestHandler: SendableMetatype {
  associatedtype Message: RequestMessage
  static var traits: RequestTraits { get }
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile)
  static func answer(_ params: Message.Params, _ contexts: [WorkspaceContext]) throws -> Message.Result
}

extension WorkspaceRequestHandler {
  static var traits: RequestTraits { RequestTraits() }
}

/// A notification; it is acted upon on the loop, in the order in which it came.
protocol NotificationHandler: SendableMetatype {
  associatedtype Message: NotificationMessage
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile)
  static func handle(_ params: Message.Params, in session: Session)
}

extension NotificationHandler {
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {}
}

/// Params that name the document that they are about.
protocol DocumentParams {
  var textDocument: TextDocumentIdentifier { get }
}

extension TextDocumentParams: DocumentParams {}
extension TextDocumentPositionParams: DocumentParams {}
extension TextDocumentRangeParams: DocumentParams {}
extension ReferencesRequest.Params: DocumentParams {}
extension RenameRequest.Params: DocumentParams {}
extension SelectionRangeRequest.Params: DocumentParams {}
extension SemanticTokensDeltaRequest.Params: DocumentParams {}
extension CodeActionRequest.Params: DocumentParams {}
extension DocumentDiagnosticRequest.Params: DocumentParams {}

/// What a request is answered from.
struct RequestContext: Sendable {
  let id: RequestID
  let analysis: Analysis
  let key: DocumentKey
  let text: SourceText
  let converter: ToLSP
  let features: FeatureSource
  /// Set when the client no longer wants the answer.
  let flag: CancellationFlag
  /// What the client was told of semantic tokens.
  var tokenMemory = SemanticTokenMemory()
  /// How often the document has been edited; nil when it is not open.
  var edits: Int?
  var state = WorkspaceState()
  var diagnosticMemory = DiagnosticMemory()
  /// The names of the diagnostics that the client has, of the open documents of the workspace.
  var shown: [DocumentKey: String] = [:]
  var log = DiagnosticLog()
  var progress: RequestProgress?

  /// The findings of the document in the order in which they are numbered.
  var findings: [Finding] {
    ToLSP.inTextOrder(features.findings(analysis, key) { [flag] in flag.isCancelled })
  }

  var source: DiagnosticSource {
    DiagnosticSource(
      analysis: analysis, converter: converter, features: features, state: state, memory: diagnosticMemory)
  }

  /// Throws when the answer is no longer wanted.
  func checkCancellation() throws { if flag.isCancelled { throw ResponseFailure.cancelled } }

  func offset(of position: Position) -> TextOffset {
    FromLSP.offset(of: position, in: text, encoding: converter.client.encoding)
  }

  func range(of range: PositionRange) -> TextRange {
    FromLSP.range(range, in: text, encoding: converter.client.encoding)
  }
}

/// One of the workspaces that a request about all of them is answered from.
struct WorkspaceContext: Sendable {
  let source: DiagnosticSource
  /// True for the client's folders, false for the folder of a file that lies in none of them.
  let isNamed: Bool
  /// The documents of the workspace that are open.
  let open: [DocumentKey]
  /// Set when the client no longer wants the answer.
  let flag: CancellationFlag
  let log: DiagnosticLog
  let progress: RequestProgress

  var analysis: Analysis { source.analysis }
  var converter: ToLSP { source.converter }
}

/// A request whose params have been read, and how its answer is made, as the content part of a message.
struct PreparedRequest: Sendable {
  enum Subject: Sendable {
    case document(DocumentURI, run: @Sendable (RequestContext) throws -> [UInt8])
    case workspaces(run: @Sendable (RequestID, [WorkspaceContext]) throws -> [UInt8])
  }

  let traits: RequestTraits
  let subject: Subject
}
