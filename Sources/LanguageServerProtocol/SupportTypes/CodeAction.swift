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
  /// Why an action cannot be taken now; only for clients that declare `disabledSupport`.
  package struct Disabled: Codable, Sendable, Hashable {
    package var reason: String

    package init(reason: String) { self.reason = reason }
  }

  package var title: String
  package var kind: CodeActionKind?
  package var diagnostics: [Diagnostic]?
  package var isPreferred: Bool?
  package var disabled: Disabled?
  /// Absent until the action is resolved, for clients that can resolve it.
  package var edit: WorkspaceEdit?
  /// What the server needs to know to resolve it.
  package var data: CodeActionData?

  package init(title: String, kind: CodeActionKind, diagnostics: [Diagnostic]? = nil, isPreferred: Bool? = nil) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
  }

  /// An action comes back to be resolved as the client has kept it: only its name and ``data`` have to be as they were.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    title = try container.decode(String.self, forKey: .title)
    data = try container.decodeIfPresent(CodeActionData.self, forKey: .data)
    kind = container.lenient(.kind)
    diagnostics = container.lenientList(.diagnostics)
    isPreferred = container.lenient(.isPreferred)
    disabled = container.lenient(.disabled)
    edit = container.lenient(.edit)
  }
}

/// What an action carries for the server's own use: which repair of which state of which document it is.
package struct CodeActionData: Codable, Sendable, Hashable {
  /// A repair of one finding.
  package struct Repair: Codable, Sendable, Hashable {
    package var rule: String
    /// Where the finding begins and ends, in bytes.
    package var start: Int
    package var end: Int
    /// Its place among the repairs of the finding, from zero; nil for the one that lets it be.
    package var fix: Int?

    package init(rule: String, start: Int, end: Int, fix: Int?) {
      self.rule = rule
      self.start = start
      self.end = end
      self.fix = fix
    }
  }

  package var uri: DocumentURI
  /// How often the document had been edited; nil for one that is not open.
  package var edits: Int?
  /// Nil for all safe repairs together.
  package var repair: Repair?

  package init(uri: DocumentURI, edits: Int?, repair: Repair?) {
    self.uri = uri
    self.edits = edits
    self.repair = repair
  }
}
