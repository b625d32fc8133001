import Analysis
import Checks
import JSONRPC
import LanguageServerProtocol
import TextModel

/// A request that is answered from a snapshot, off the loop.
protocol SnapshotRequestHandler: SendableMetatype {
  associatedtype Message: RequestMessage where Message.Params: DocumentParams
  /// True when the answer is worthless, even harmful, once the document has changed: then -32801 is answered.
  static var needsCurrentText: Bool { get }
  /// Says in the capabilities that this client is offered the request.
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile)
  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> Message.Result
}

extension SnapshotRequestHandler {
  static var needsCurrentText: Bool { false }
}

/// A request about no document in particular, answered from snapshots of all workspaces, off the loop.
protocol WorkspaceRequestHandler: SendableMetatype {
  associatedtype Message: RequestMessage
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile)
  static func answer(_ params: Message.Params, _ contexts: [WorkspaceContext]) throws -> Message.Result
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

/// What a request is answered from.
struct RequestContext: Sendable {
  let analysis: Analysis
  let key: DocumentKey
  let text: SourceText
  let converter: ToLSP
  let features: FeatureSource
  /// Set when the client no longer wants the answer.
  let flag: CancellationFlag
  /// What the client was told of semantic tokens.
  var tokenMemory = SemanticTokenMemory()

  /// The findings of the document in the order in which they are numbered.
  var findings: [Finding] {
    ToLSP.inTextOrder(features.findings(analysis, key) { [flag] in flag.isCancelled })
  }

  func offset(of position: Position) -> TextOffset {
    FromLSP.offset(of: position, in: text, encoding: converter.client.encoding)
  }

  func range(of range: PositionRange) -> TextRange {
    FromLSP.range(range, in: text, encoding: converter.client.encoding)
  }
}

/// One of the workspaces that a request about all of them is answered from.
struct WorkspaceContext: Sendable {
  let analysis: Analysis
  let converter: ToLSP
  /// Set when the client no longer wants the answer.
  let flag: CancellationFlag
}

/// A request whose params have been read, and how its result is made, as JSON.
enum PreparedRequest: Sendable {
  case document(DocumentURI, needsCurrentText: Bool, run: @Sendable (RequestContext) throws -> [UInt8])
  case workspaces(run: @Sendable ([WorkspaceContext]) throws -> [UInt8])
}
