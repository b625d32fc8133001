import LanguageServerProtocol
import TextModel

/// `textDocument/diagnostic`: for clients that ask for findings. They are never sent any.
enum DocumentDiagnosticHandler: SnapshotRequestHandler {
  typealias Message = DocumentDiagnosticRequest

  static let traits = RequestTraits(worker: .background, outdated: .askAgain, givenUp: .askNoMore)

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    if client.asksForDiagnostics { capabilities.offerDiagnostics { _ in } }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> Message.Result {
    guard let own = context.source.diagnostics(of: context.key, context.flag) else { throw ResponseFailure.cancelled }
    context.log.note(context.key, own.resultId)
    return Message.Result(report: own.report(after: params.previousResultId), relatedDocuments: try related(context))
  }

  /// The open documents whose findings this one has changed, where it is one by which others are judged. The client would have to be told
  /// to ask about them; so it has the answer with the first of its questions.
  private static func related(_ context: RequestContext) throws -> [String: DiagnosticReport]? {
    guard context.converter.client.takesRelatedDocuments, context.analysis.isEvidence(context.key) else { return nil }
    var related: [String: DiagnosticReport] = [:]
    for (key, shown) in context.shown where key != context.key {
      guard let known = context.source.diagnostics(of: key, context.flag) else { throw ResponseFailure.cancelled }
      guard known.resultId != shown else { continue }
      context.log.note(key, known.resultId)
      related[context.converter.uri(of: key).spelling] = known.report(after: nil)
    }
    return related.isEmpty ? nil : related
  }
}

extension ServerCapabilities {
  /// Two requests advertise parts of one option.
  mutating func offerDiagnostics(_ part: (inout DiagnosticOptions) -> Void) {
    var options =
      diagnosticProvider
      ?? DiagnosticOptions(identifier: "hegao", interFileDependencies: true, workspaceDiagnostics: false)
    part(&options)
    diagnosticProvider = options
  }
}
