import Analysis
import LanguageServerProtocol

/// `textDocument/prepareRename`: only short names can be renamed, and only their own words.
enum PrepareRenameHandler: SnapshotRequestHandler {
  typealias Message = PrepareRenameRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    if client.asksBeforeRenaming { capabilities.renameProvider = .prepared }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> Message.Result {
    guard let range = context.analysis.renameRange(in: context.key, at: context.offset(of: params.position)) else {
      return nil
    }
    var cursor = context.converter.cursor(in: context.text)
    return .init(range: cursor.range(of: range), placeholder: context.text.string(in: range))
  }
}
