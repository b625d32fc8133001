import LanguageServerProtocol
import TextModel

/// What matters of a client: what it declared at `initialize`, in the server's terms.
struct ClientProfile: Sendable, Equatable {
  var encoding = PositionEncoding.utf16
  var language = Language.chinese
  var takesMarkdown = false
  var takesDefinitionLinks = false
  var takesSymbolTrees = false
  var takesCodeActionLiterals = false
  var takesPreferredActions = false
  var takesDisabledActions = false
  /// The edit of a code action is made when the action is chosen.
  var resolvesCodeActions = false
  var takesRelatedInformation = false
  var takesDiagnosticData = false
  /// Words that could go may be marked as such.
  var takesUnnecessaryTag = false
  /// The client asks for diagnostics; then it is sent none.
  var asksForDiagnostics = false
  /// An answer about one document may tell of others.
  var takesRelatedDocuments = false
  var takesDocumentChanges = false
  /// An edit may make new documents.
  var takesFileCreation = false
  /// The client watches files for the server when asked to.
  var watchesFiles = false
  /// The client tells of changes of its settings when asked to.
  var registersConfiguration = false
  /// The client can be asked for its settings.
  var answersConfiguration = false
  /// The client shows progress that nobody asked for.
  var showsProgress = false
  var refreshesDiagnostics = false
  var refreshesInlayHints = false
  var refreshesSemanticTokens = false
  var refreshesCodeLenses = false
  /// Documentation of what is offered to be written.
  var takesMarkdownInCompletion = false
  var takesSnippets = false
  var asksBeforeRenaming = false
  /// The client can show a list of places that it is given.
  var showsReferences = false
  /// How many folding ranges it wants at most.
  var foldingRangeLimit = Int.max

  /// How requests that look at every document are offered. Whoever shows no progress is given the plainer form, which every client knows.
  var workDoneOffer: WorkDoneOffer { showsProgress ? .withProgress : .plain }

  init() {}

  init(_ params: InitializeRequest.Params) {
    let capabilities = params.capabilities
    encoding = ClientProfile.encoding(offered: capabilities?.general?.positionEncodings)
    language =
      ClientProfile.language(in: params.initializationOptions) ?? params.locale.flatMap(Language.init(locale:))
      ?? .chinese
    let document = capabilities?.textDocument
    takesMarkdown = document?.hover?.contentFormat?.contains(MarkupKind.markdown.rawValue) ?? false
    takesDefinitionLinks = document?.definition?.linkSupport ?? false
    takesSymbolTrees = document?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false
    takesCodeActionLiterals = document?.codeAction?.codeActionLiteralSupport != nil
    takesPreferredActions = document?.codeAction?.isPreferredSupport ?? false
    takesDisabledActions = document?.codeAction?.disabledSupport ?? false
    resolvesCodeActions =
      document?.codeAction?.dataSupport ?? false
      && document?.codeAction?.resolveSupport?.properties?.contains("edit") ?? false
    readDiagnostics(document)
    if let limit = document?.foldingRange?.rangeLimit, limit >= 0 { foldingRangeLimit = limit }
    takesDocumentChanges = capabilities?.workspace?.workspaceEdit?.documentChanges ?? false
    takesFileCreation =
      takesDocumentChanges && capabilities?.workspace?.workspaceEdit?.resourceOperations?.contains("create") ?? false
    watchesFiles = capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    registersConfiguration = capabilities?.workspace?.didChangeConfiguration?.dynamicRegistration ?? false
    answersConfiguration = capabilities?.workspace?.configuration ?? false
    showsProgress = capabilities?.window?.workDoneProgress ?? false
    refreshesDiagnostics =
      (capabilities?.workspace?.diagnostics ?? capabilities?.workspace?.diagnostic)?.refreshSupport ?? false
    refreshesInlayHints = capabilities?.workspace?.inlayHint?.refreshSupport ?? false
    refreshesSemanticTokens = capabilities?.workspace?.semanticTokens?.refreshSupport ?? false
    refreshesCodeLenses = capabilities?.workspace?.codeLens?.refreshSupport ?? false
    takesMarkdownInCompletion =
      document?.completion?.completionItem?.documentationFormat?.contains(MarkupKind.markdown.rawValue) ?? false
    takesSnippets = document?.completion?.completionItem?.snippetSupport ?? false
    asksBeforeRenaming = document?.rename?.prepareSupport ?? false
    showsReferences = capabilities?.commands.contains(CodeLensHandler.showReferences) ?? false
  }

  /// What a client takes of a diagnostic it declares with `publishDiagnostics`; from LSP 3.18 on it may do so with `diagnostic`, too.
  private mutating func readDiagnostics(_ document: ClientCapabilities.TextDocument?) {
    let declared = [document?.diagnostic, document?.publishDiagnostics].compactMap(\.self)
    takesRelatedInformation = declared.contains { $0.relatedInformation ?? false }
    takesDiagnosticData = declared.contains { $0.dataSupport ?? false }
    takesUnnecessaryTag = declared.contains {
      $0.tagSupport?.valueSet?.contains(DiagnosticTag.unnecessary.rawValue) ?? false
    }
    asksForDiagnostics = document?.diagnostic != nil
    takesRelatedDocuments = document?.diagnostic?.relatedDocumentSupport ?? false
  }

  /// The language that settings name, under `language` or `hegao.language`; nil when they name none that Hegao speaks.
  static func language(in settings: JSONValue?) -> Language? {
    let name = settings?["language"]?.stringValue ?? settings?["hegao"]?["language"]?.stringValue
    return name.flatMap(Language.init(locale:))
  }

  /// The server's own units cost it nothing; utf-16 is what every client can.
  private static func encoding(offered: [String]?) -> PositionEncoding {
    let preference: [PositionEncoding] = [.utf8, .utf32, .utf16]
    return preference.first { offered?.contains($0.rawValue) ?? false } ?? .utf16
  }
}
