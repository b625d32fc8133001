import Analysis
import LanguageServerProtocol
import TextModel

/// `textDocument/codeLens`: how often a measure of a plan is cited. What nobody cites gets no line of its own: a plan would be
/// twice as long.
enum CodeLensHandler: SnapshotRequestHandler {
  typealias Message = CodeLensRequest

  /// The command of a client that shows the places it is given: a URI, a position, and locations.
  static let showReferences = "hegao.showReferences"

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.codeLensProvider = CodeLensOptions(resolveProvider: false)
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> [CodeLens] {
    var cursor = context.converter.cursor(in: context.text)
    let flag = context.flag
    return try context.analysis.citedMeasures(of: context.key, isCancelled: { flag.isCancelled }).compactMap {
      measure in
      let count = measure.citations.count
      if count == 0 { return nil }
      let range = cursor.range(of: measure.range)
      let title = LocalizedText("被引用\(count)次", count == 1 ? "cited once" : "cited \(count) times")
      var command = Command(title: context.converter.text(title), command: "", arguments: nil)
      if context.converter.client.showsReferences {
        let places = context.converter.locations(measure.citations, in: context.analysis)
        command.command = showReferences
        command.arguments = [
          .string(context.converter.uri(of: context.key).spelling), try JSONValue(encoding: range.start),
          try JSONValue(encoding: places),
        ]
      }
      return CodeLens(range: range, command: command)
    }
  }
}
