import Foundation
import JSONRPC
import LanguageServerProtocol
import Testing

/// What writes its own JSON writes what `JSONEncoder` does.
@Suite("direct encoding")
struct DirectEncodingTests {
  /// Strings with all that JSON must escape, and with what it need not.
  private static let strings =
    ["", "办结率95.93%", "a/b", "\"quoted\"", "back\\slash", "𠮷 e\u{301} \u{FEFF}", "\u{7F}\u{2028}\u{2029}"]
    + [(0..<0x20).map { String(UnicodeScalar($0)) }.joined()]

  private static let ranges = [
    PositionRange(start: Position(line: 0, character: 0), end: Position(line: 0, character: 9)),
    PositionRange(start: Position(line: 12, character: 345), end: Position(line: 6789, character: Int(Int32.max))),
  ]

  private static let locations = ranges.compactMap { range in
    DocumentURI("file:///%E6%8A%A5%E5%91%8A/draft.md").map { Location(uri: $0, range: range) }
  }

  /// Each of `optional` with and without a value.
  private static var diagnostics: [Diagnostic] {
    strings.enumerated().map { index, text in
      var diagnostic = Diagnostic(
        range: ranges[index % 2], severity: [.error, .warning, .information, .hint][index % 4],
        code: "percent-mismatch",
        source: "hegao", message: text,
        relatedInformation: index % 3 == 0
          ? nil : locations.prefix(index % 3).map { DiagnosticRelatedInformation(location: $0, message: text) },
        data: index % 2 == 0 ? nil : DiagnosticData(finding: index, fixes: Array(0..<index)))
      if index % 2 == 1 { diagnostic.tags = index % 3 == 0 ? [] : [.unnecessary] }
      return diagnostic
    }
  }

  private func check(_ value: some DirectlyEncodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = try encoder.encode(value)
    #expect(
      String(decoding: try MessageEncoder.json(value), as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test func diagnostics() throws {
    for diagnostic in Self.diagnostics { try check(diagnostic) }
  }

  @Test func reports() throws {
    let reports: [DiagnosticReport] = [
      .full(resultId: nil, items: []), .full(resultId: "3-\"a", items: Self.diagnostics), .unchanged(resultId: "0-b"),
    ]
    for report in reports {
      try check(report)
      let related = Self.strings.reduce(into: [String: DiagnosticReport]()) { $0["file:///\($1)"] = report }
      for related in [nil, [:], related] {
        try check(DocumentDiagnosticRequest.Result(report: report, relatedDocuments: related))
      }
    }
    let items = Self.locations.flatMap { location in
      reports.enumerated().map { index, report in
        WorkspaceDocumentDiagnosticReport(uri: location.uri, version: index == 1 ? 7 : nil, report: report)
      }
    }
    for item in items { try check(item) }
    try check(WorkspaceDiagnosticRequest.Result(items: items))
    try check(WorkspaceDiagnosticRequest.Result(items: []))
    // What is written can be read.
    let result = DocumentDiagnosticRequest.Result(report: reports[1], relatedDocuments: ["file:///a": reports[2]])
    let read = try JSONDecoder().decode(DocumentDiagnosticRequest.Result.self, from: Data(MessageEncoder.json(result)))
    #expect(read == result)
    let list = WorkspaceDiagnosticRequest.Result(items: items)
    #expect(
      try JSONDecoder().decode(WorkspaceDiagnosticRequest.Result.self, from: Data(MessageEncoder.json(list))) == list)
  }

  @Test func symbols() throws {
    let symbols = Self.locations.flatMap { location in
      Self.strings.flatMap { text in
        [nil, text].map { SymbolInformation(name: text, kind: .module, location: location, containerName: $0) }
      }
    }
    try check(symbols)
  }

  /// What must be escaped is found wherever it stands, and numbers of every length are whole.
  @Test func stringsAndNumbers() throws {
    for place in 0..<20 {
      for special in ["\"", "\\", "\n", "\u{1}", "\u{1F}", "!", "[", "\u{7F}", "𠮷"] {
        let text = String(repeating: "a", count: place) + special + String(repeating: "末", count: 20 - place)
        try check([FoldingRange(startLine: 0, endLine: 1, kind: text)])
      }
    }
    var numbers = [0, .min, .max]
    for width in 1...18 {
      let bound = Array(repeating: 10, count: width).reduce(1, *)
      numbers += [bound - 1, bound, bound + 1, -bound]
    }
    try check(SemanticTokens(resultId: nil, data: numbers))
  }

  @Test func tokens() throws {
    try check(SemanticTokens(resultId: nil, data: []))
    try check(SemanticTokens(resultId: "7", data: [0, 1, 2, 10, 99, 100]))
    let edits = [
      SemanticTokensEdit(start: 0, deleteCount: 5, data: nil),
      SemanticTokensEdit(start: 5, deleteCount: 0, data: [1, 2]),
    ]
    try check(SemanticTokensDeltaRequest.Result.delta(SemanticTokensDelta(resultId: "8", edits: edits)))
    try check(SemanticTokensDeltaRequest.Result.delta(SemanticTokensDelta(resultId: nil, edits: [])))
    try check(SemanticTokensDeltaRequest.Result.full(SemanticTokens(resultId: "9", data: [1])))
  }

  @Test func answers() throws {
    try check([FoldingRange]())
    try check([FoldingRange(startLine: 0, endLine: 9), FoldingRange(startLine: 3, endLine: 4, kind: "comment")])
    try check(Self.locations)
    for (index, text) in Self.strings.enumerated() {
      let markup = MarkupContent(kind: index % 2 == 0 ? .markdown : .plaintext, value: text)
      try check([
        InlayHint(position: Self.ranges[0].end, label: text, tooltip: markup, paddingLeft: index % 2 == 0),
        InlayHint(position: Self.ranges[1].end, label: text, tooltip: nil, paddingLeft: nil),
      ])
      let bare = CompletionItem(label: text, kind: nil)
      var full = CompletionItem(label: text, kind: .method)
      full.detail = text
      full.documentation = markup
      full.sortText = "00001"
      full.filterText = text
      full.insertTextFormat = .snippet
      full.textEdit = ReplacementEdit(range: Self.ranges[1], newText: text)
      full.data = Self.locations.first.map { .init(uri: $0.uri, plan: text, measure: index % 2 == 0 ? nil : index) }
      try check(CompletionRequest.Result(isIncomplete: index % 2 == 0, items: [bare, full]))
    }
  }

  /// What is offered to clients that can do everything, and to those that can do nothing.
  @Test func capabilities() throws {
    var capabilities = ServerCapabilities()
    try check(InitializeRequest.Result(capabilities: capabilities, name: "hegao", version: "0.1.0"))
    for isWhole in [false, true] {
      capabilities.positionEncoding = "utf-16"
      capabilities.textDocumentSync = .init(openClose: true, change: 2, includeTextOnSave: isWhole)
      capabilities.hoverProvider = isWhole
      capabilities.definitionProvider = true
      capabilities.documentSymbolProvider = true
      capabilities.foldingRangeProvider = true
      var actions = ServerCapabilities.CodeActionOptions()
      if isWhole { (actions.codeActionKinds, actions.resolveProvider) = ([.quickFix, .fixAll], true) }
      capabilities.codeActionProvider = actions
      var completion = CompletionOptions()
      if isWhole { (completion.triggerCharacters, completion.resolveProvider) = (["《", "\"", "("], false) }
      capabilities.completionProvider = completion
      capabilities.renameProvider = isWhole ? .prepared : .plain
      capabilities.codeLensProvider = CodeLensOptions(resolveProvider: isWhole)
      capabilities.referencesProvider = isWhole ? .withProgress : .plain
      capabilities.documentHighlightProvider = true
      capabilities.workspaceSymbolProvider = isWhole ? .withProgress : .plain
      capabilities.selectionRangeProvider = true
      capabilities.documentLinkProvider = DocumentLinkOptions(resolveProvider: isWhole)
      capabilities.inlayHintProvider = true
      capabilities.executeCommandProvider = ExecuteCommandOptions(commands: isWhole ? ["hegao.a", "hegao.b"] : [])
      var tokens = SemanticTokensOptions(
        legend: .init(tokenTypes: ["number"], tokenModifiers: isWhole ? ["a", "b"] : []))
      if isWhole { (tokens.range, tokens.full) = (true, .init(delta: true)) } else { tokens.full = .init() }
      capabilities.semanticTokensProvider = tokens
      var diagnostics = DiagnosticOptions(
        identifier: "hegao", interFileDependencies: isWhole, workspaceDiagnostics: true)
      diagnostics.workDoneProgress = isWhole ? true : nil
      capabilities.diagnosticProvider = diagnostics
      capabilities.workspace = .init(folders: isWhole)
      try check(InitializeRequest.Result(capabilities: capabilities, name: "hegao", version: "0.1.0"))
    }
    let written = try JSONSerialization.jsonObject(with: Data(try MessageEncoder.json(capabilities))) as? [String: Any]
    #expect(Set(written?.keys.map { $0 } ?? []) == Set(Mirror(reflecting: capabilities).children.compactMap(\.label)))
  }

  /// No member of the type is forgotten.
  @Test func members() throws {
    let members = Set(Mirror(reflecting: Self.diagnostics[0]).children.compactMap(\.label))
    let written = try Self.diagnostics.map {
      try #require(try JSONSerialization.jsonObject(with: Data(try MessageEncoder.json($0))) as? [String: Any])
    }
    #expect(written.reduce(into: Set<String>()) { $0.formUnion($1.keys) } == members)
  }
}
