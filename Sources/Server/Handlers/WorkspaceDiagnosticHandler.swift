import Analysis
import Checks
import LanguageServerProtocol
import TextModel

/// `workspace/diagnostic`: the findings of the open documents, or of all of the client's folders, as `workspaceDiagnostics` of the settings
/// wants it.
enum WorkspaceDiagnosticHandler: WorkspaceRequestHandler {
  typealias Message = WorkspaceDiagnosticRequest

  static let traits = RequestTraits(
    worker: .wholeWorkspace, givenUp: .askNoMore, work: LocalizedText("核稿：核对全部文稿", "Hegao: checking all documents"))

  /// How many documents a part of the answer is about.
  private static let partCount = 16

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    guard client.asksForDiagnostics else { return }
    capabilities.offerDiagnostics {
      $0.workspaceDiagnostics = true
      $0.workDoneProgress = true
    }
  }

  static func answer(_ params: Message.Params, _ contexts: [WorkspaceContext]) throws -> Message.Result {
    var previous: [DocumentKey: WorkspaceDiagnosticRequest.PreviousResult] = [:]
    for result in params.previousResultIds { previous[DocumentKey(result.uri)] = result }
    var reports: [WorkspaceDocumentDiagnosticReport] = []
    let documents = contexts.flatMap { context in told(of: context).map { (context, $0) } }
    var share = WorkShare(done: 0, total: documents.count)
    for (context, key) in documents {
      guard !context.isCancelled(after: &share), let known = context.source.diagnostics(of: key, context.flag) else {
        throw ResponseFailure.cancelled
      }
      context.log.note(key, known.resultId)
      let last = previous.removeValue(forKey: key)
      // What is not open has the name that the client gave it, where it gave one.
      let uri = context.converter.spellings[key] ?? last?.uri ?? context.converter.uri(of: key)
      reports.append(
        .init(uri: uri, version: context.converter.versions[key], report: known.report(after: last?.value)))
      if reports.count == partCount, try context.progress.send(.init(items: reports)) { reports = [] }
    }
    // What is not told of any more is told to be empty, and without a name, so that the client need not ask again.
    reports += previous.sorted { $0.key < $1.key }.map {
      .init(uri: $0.value.uri, version: nil, report: .full(resultId: nil, items: []))
    }
    // Once parts were sent, the answer itself has to be empty (LSP 3.17, Partial Result Progress).
    if let progress = contexts.first?.progress, try progress.send(.init(items: reports)) { reports = [] }
    return Message.Result(items: reports)
  }

  /// The documents to be told of: the open ones first, since somebody looks at them.
  private static func told(of context: WorkspaceContext) -> [DocumentKey] {
    let scope: (DocumentKey) -> Configuration.WorkspaceDiagnostics = {
      context.analysis.configuration(of: $0).workspaceDiagnostics
    }
    let open = context.open.filter { scope($0) != .off }
    guard context.isNamed else { return open }
    let isOpen = Set(context.open)
    return open
      + context.analysis.keys.filter { key in
        !isOpen.contains(key) && scope(key) == .workspace
          && (context.analysis.role(of: key) != .other || SettingsFile(key) != nil)
      }
  }
}
