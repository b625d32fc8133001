import LanguageServerProtocol

/// What an editor shows of a document on its own and keeps until it is told to ask anew.
struct ShownFeatures: OptionSet {
  let rawValue: Int

  static let inlayHints = ShownFeatures(rawValue: 1)

  static let semanticTokens = ShownFeatures(rawValue: 2)

  static let codeLenses = ShownFeatures(rawValue: 4)

  static let diagnostics = ShownFeatures(rawValue: 8)

  static let all: ShownFeatures = [.inlayHints, .semanticTokens, .codeLenses, .diagnostics]
}

extension Session {
  /// Has the client ask anew for what may no longer hold, as far as it offers that (LSP 3.17, `workspace/…/refresh`).
  func refreshShown(_ features: ShownFeatures) {
    guard phase == .running else { return }
    if features.contains(.diagnostics), client.asksForDiagnostics, client.refreshesDiagnostics {
      request(DiagnosticRefreshRequest.self, NoValue())
    }
    if features.contains(.inlayHints), client.refreshesInlayHints { request(InlayHintRefreshRequest.self, NoValue()) }
    if features.contains(.semanticTokens), client.refreshesSemanticTokens {
      request(SemanticTokensRefreshRequest.self, NoValue())
    }
    if features.contains(.codeLenses), client.refreshesCodeLenses { request(CodeLensRefreshRequest.self, NoValue()) }
  }
}
