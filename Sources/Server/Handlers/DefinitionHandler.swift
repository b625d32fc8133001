import Analysis
import LanguageServerProtocol

/// `textDocument/definition`.
enum DefinitionHandler: SnapshotRequestHandler {
  typealias Message = DefinitionRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.definitionProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> Message.Result {
    let targets = context.features.definitions(context.analysis, context.key, context.offset(of: params.position))
    let converter = context.converter
    guard converter.client.takesDefinitionLinks else {
      return .locations(
        targets.compactMap { converter.location($0.document, $0.selectionRange, in: context.analysis) })
    }
    return .links(targets.compactMap { link(to: $0, context) })
  }

  /// Nil when the document is not in the workspace any more.
  private static func link(to target: DefinitionTarget, _ context: RequestContext) -> LocationLink? {
    guard let text = context.analysis.text(of: target.document) else { return nil }
    var origin = context.converter.cursor(in: context.text)
    var cursor = context.converter.cursor(in: text)
    return LocationLink(
      originSelectionRange: origin.range(of: target.origin), targetUri: context.converter.uri(of: target.document),
      targetRange: cursor.range(of: target.range.union(target.selectionRange)),
      targetSelectionRange: cursor.range(of: target.selectionRange))
  }
}
