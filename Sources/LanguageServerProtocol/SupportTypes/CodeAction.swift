/// LSP 3.17, CodeActionKind: dotted names, each under its prefixes.
package struct CodeActionKind: RawRepresentable, Codable, Sendable, Hashable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static let quickFix = CodeActionKind(rawValue: "quickfix")
  /// Every repair of the document that can be applied without looking at it.
  package static let fixAll = CodeActionKind(rawValue: "source.fixAll.hegao")

  /// True when a client that asks for `self` means `kind` too: the same kind or one above it.
  package func includes(_ kind: CodeActionKind) -> Bool {
    rawValue.isEmpty || rawValue == kind.rawValue || kind.rawValue.hasPrefix(rawValue + ".")
  }
}

/// LSP 3.17, CodeAction.
package struct CodeAction: Codable, Sendable, Hashable {
  package var title: String
  package var kind: CodeActionKind
  package var diagnostics: [Diagnostic]?
  package var isPreferred: Bool?
  package var edit: WorkspaceEdit

  package init(
    title: String, kind: CodeActionKind, diagnostics: [Diagnostic]?, isPreferred: Bool?, edit: WorkspaceEdit
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.edit = edit
  }
}
