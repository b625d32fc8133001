import Analysis
import LanguageServerProtocol

/// `textDocument/selectionRange`: clause, sentence, paragraph, section.
enum SelectionRangeHandler: SnapshotRequestHandler {
  typealias Message = SelectionRangeRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.selectionRangeProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> [SelectionRange] {
    try params.positions.map { position in
      try context.checkCancellation()
      var cursor = context.converter.cursor(in: context.text)
      let offset = context.offset(of: position)
      let ranges = context.analysis.selectionRanges(in: context.key, at: offset)
      var chain: SelectionRange?
      for range in ranges.reversed() { chain = SelectionRange(range: cursor.range(of: range), parent: chain) }
      // Each position wants its answer, even in an empty document.
      return chain ?? SelectionRange(range: cursor.range(of: offset..<offset), parent: nil)
    }
  }
}
