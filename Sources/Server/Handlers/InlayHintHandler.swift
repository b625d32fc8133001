import Analysis
import LanguageServerProtocol
import TextModel

/// `textDocument/inlayHint`: the recomputed values behind figures, as many as the person wants.
enum InlayHintHandler: SnapshotRequestHandler {
  typealias Message = InlayHintRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.inlayHintProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> [InlayHint] {
    let wanted = context.analysis.configuration(of: context.key).inlayHints
    if wanted == .off { return [] }
    let flag = context.flag
    var cursor = context.converter.cursor(in: context.text)
    return context.analysis.figureHints(
      in: context.key, context.range(of: params.range), agreeing: wanted == .all, isCancelled: { flag.isCancelled }
    ).map { hint in
      InlayHint(
        position: cursor.position(of: hint.offset), label: hint.agrees ? "✓" : "= \(hint.value)",
        tooltip: context.converter.markup([.paragraph(hint.summary)], markdown: context.converter.client.takesMarkdown),
        paddingLeft: true)
    }
  }
}
