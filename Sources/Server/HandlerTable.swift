import JSONRPC
import LanguageServerProtocol

/// How a request is dealt with.
struct RequestRoute: Sendable {
  enum Run: Sendable {
    /// On the loop; whoever runs it sees to the answer, or throws before there is one.
    case onLoop(@Sendable (Session, RequestID, RawJSON) throws -> Void)
    case onSnapshot(@Sendable (RawJSON) throws -> PreparedRequest)
  }

  let method: String
  let advertise: @Sendable (inout ServerCapabilities, ClientProfile) -> Void
  let run: Run
}

/// How a notification is dealt with.
struct NotificationRoute: Sendable {
  let method: String
  let advertise: @Sendable (inout ServerCapabilities, ClientProfile) -> Void
  let handle: @Sendable (Session, RawJSON) throws -> Void
}

/// Every method that is handled. What is advertised to a client is computed from this table, so that nothing can be offered that is not
/// here. A new method is one more line.
enum HandlerTable {
  static let requests = byMethod([
    InitializeHandler.route,
    ShutdownHandler.route,
    route(HoverHandler.self),
    route(DefinitionHandler.self),
    route(DocumentSymbolHandler.self),
    route(FoldingRangeHandler.self),
    route(CodeActionHandler.self),
    route(CodeActionResolveHandler.self),
    route(DocumentDiagnosticHandler.self),
    route(WorkspaceDiagnosticHandler.self),
    route(InlayHintHandler.self),
    route(CompletionHandler.self),
    route(CompletionResolveHandler.self),
    route(PrepareRenameHandler.self),
    route(RenameHandler.self),
    route(CodeLensHandler.self),
    route(ReferencesHandler.self),
    route(DocumentHighlightHandler.self),
    route(WorkspaceSymbolHandler.self),
    route(SelectionRangeHandler.self),
    route(DocumentLinkHandler.self),
    route(SemanticTokensHandler.self),
    route(SemanticTokensRangeHandler.self),
    route(SemanticTokensDeltaHandler.self),
    route(ExecuteCommandHandler.self),
  ])

  /// `exit` is not here: it ends the session in every phase.
  static let notifications = byMethod([
    route(InitializedHandler.self),
    route(CancelRequestHandler.self),
    route(SetTraceHandler.self),
    route(DidOpenHandler.self),
    route(DidChangeHandler.self),
    route(DidSaveHandler.self),
    route(DidCloseHandler.self),
    route(DidChangeWatchedFilesHandler.self),
    route(DidChangeConfigurationHandler.self),
    route(DidChangeWorkspaceFoldersHandler.self),
    route(WorkDoneProgressCancelHandler.self),
  ])

  private static func byMethod(_ routes: [RequestRoute]) -> [String: RequestRoute] {
    Dictionary(uniqueKeysWithValues: routes.map { ($0.method, $0) })
  }

  private static func byMethod(_ routes: [NotificationRoute]) -> [String: NotificationRoute] {
    Dictionary(uniqueKeysWithValues: routes.map { ($0.method, $0) })
  }

  private static func route<Handler: SnapshotRequestHandler>(_ handler: Handler.Type) -> RequestRoute {
    RequestRoute(
      method: Handler.Message.method,
      advertise: { Handler.advertise(in: &$0, to: $1) },
      run: .onSnapshot { raw in
        let params = try raw.decode(Handler.Message.Params.self)
        let subject = PreparedRequest.Subject.document(params.textDocument.uri) { context in
          let result = try Handler.answer(params, context)
          // What a cancelled computation gives is not whole, and encoding it would take time, too.
          try context.checkCancellation()
          return try Handler.response(context.id, result)
        }
        return PreparedRequest(traits: Handler.traits, subject: subject)
      })
  }

  private static func route<Handler: WorkspaceRequestHandler>(_ handler: Handler.Type) -> RequestRoute {
    RequestRoute(
      method: Handler.Message.method,
      advertise: { Handler.advertise(in: &$0, to: $1) },
      run: .onSnapshot { raw in
        let params = try raw.decode(Handler.Message.Params.self)
        let subject = PreparedRequest.Subject.workspaces { id, contexts in
          let result = try Handler.answer(params, contexts)
          if contexts.contains(where: { $0.flag.isCancelled }) { throw ResponseFailure.cancelled }
          return try MessageEncoder.response(id, result)
        }
        return PreparedRequest(traits: Handler.traits, subject: subject)
      })
  }

  private static func route<Handler: NotificationHandler>(_ handler: Handler.Type) -> NotificationRoute {
    NotificationRoute(
      method: Handler.Message.method,
      advertise: { Handler.advertise(in: &$0, to: $1) },
      handle: { session, raw in Handler.handle(try raw.decode(), in: session) })
  }
}
