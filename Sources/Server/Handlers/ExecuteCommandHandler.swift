import Analysis
import LanguageServerProtocol
import TextModel

/// `workspace/executeCommand`: `hegao.planCoverage` with the URI of a plan, and of one or more drafts.
///
/// Without a draft it is about the open drafts of the plan's workspace, else about its only one. The answer is what
/// `hegao plan --coverage --format json` prints, with URIs for paths and columns in the units that were agreed on.
enum ExecuteCommandHandler: WorkspaceRequestHandler {
  typealias Message = ExecuteCommandRequest

  static let planCoverage = "hegao.planCoverage"

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.executeCommandProvider = ExecuteCommandOptions(commands: [planCoverage])
  }

  static func answer(_ params: Message.Params, _ contexts: [WorkspaceContext]) throws -> JSONValue {
    guard params.command == planCoverage else {
      let name = params.command.prefix(200)
      throw ResponseFailure(.invalidParams, "没有这个命令：\(name)", "unknown command: \(name)")
    }
    let uris = try (params.arguments ?? []).map { argument in
      guard let uri = argument.stringValue.flatMap(DocumentURI.init(_:)) else {
        throw ResponseFailure(.invalidParams, "参数应是文稿的 URI", "the arguments are URIs of documents")
      }
      return uri
    }
    guard let uri = uris.first else {
      throw ResponseFailure(.invalidParams, "缺少方案的 URI", "the URI of the plan is missing")
    }
    let plan = DocumentKey(uri)
    guard let context = contexts.first(where: { $0.analysis.text(of: plan) != nil }) else {
      throw ResponseFailure.unknownDocument(uri)
    }
    let (analysis, converter) = (context.analysis, context.converter)
    guard analysis.plans.contains(plan) else {
      throw ResponseFailure(.invalidParams, "不是方案：\(uri.spelling)", "not a plan: \(uri.spelling)")
    }
    if let gone = uris.first(where: { analysis.text(of: DocumentKey($0)) == nil }) {
      throw ResponseFailure.unknownDocument(gone)
    }
    let named = uris.dropFirst().map { DocumentKey($0) }
    let drafts = named.isEmpty ? analysis.draftsAtHand(open: converter.spellings.keys) : named
    guard !drafts.isEmpty else {
      throw ResponseFailure(
        .invalidParams, "没有打开的文稿，工作区里也不是只有一份：请写明是哪一份",
        "no draft is open, and the workspace has none or several: name one")
    }
    let flag = context.flag
    guard let coverage = analysis.coverage(of: plan, by: drafts, isCancelled: { flag.isCancelled }) else {
      throw ResponseFailure.cancelled
    }
    return try JSONValue(
      encoding: PlanCoverageReport(coverage, in: analysis, encoding: converter.client.encoding) {
        converter.uri(of: $0).spelling
      })
  }
}

extension Analysis {
  /// The drafts that a person has before them: those that are open, else the only one of the workspace; none where one would
  /// have to guess.
  func draftsAtHand(open: some Sequence<DocumentKey>) -> [DocumentKey] {
    let opened = open.filter { role(of: $0) == .draft }.sorted()
    if !opened.isEmpty { return opened }
    let drafts = keys.filter { role(of: $0) == .draft }
    return drafts.count == 1 ? drafts : []
  }
}
