import TextModel

/// What an editor would hold after it has opened the sample's draft: everything came over LSP.
struct DemoSession {
  let serverName: String
  let diagnostics: [JSONValue]
  let symbols: [JSONValue]
  let hovers: [(words: JSONValue, text: String)]
  let actions: [JSONValue]

  static let draftName = "draft.md"

  /// Opens the draft and asks for what an editor asks for.
  static func run(in folder: DemoFolder, draft: SourceText, client: DemoClient, language: Language) throws
    -> DemoSession
  {
    let uri = folder.uri(of: draftName)
    let answer = try client.request("initialize", initialization(folder: folder, language: language))
    try client.notify("initialized", [:])
    try client.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "markdown", "version": 1, "text": .string(draft.string),
        ]
      ])
    try client.waitForDiagnostics(of: uri)
    let document: JSONValue = ["uri": .string(uri)]
    let symbols = try client.request("textDocument/documentSymbol", ["textDocument": document]).elements
    let diagnostics = client.diagnostics[uri] ?? []
    var hovers: [(words: JSONValue, text: String)] = []
    for position in hoverPositions(in: draft, diagnostics: diagnostics) {
      let hover = try client.request("textDocument/hover", ["textDocument": document, "position": position])
      if let text = hover["contents"]["value"].string { hovers.append((hover["range"], text)) }
    }
    let actions = try client.request(
      "textDocument/codeAction",
      [
        "textDocument": document, "range": whole(draft),
        "context": ["diagnostics": .array(diagnostics), "only": ["quickfix"]],
      ])
    let serverName = [answer["serverInfo"]["name"], answer["serverInfo"]["version"]].compactMap(\.string)
    return DemoSession(
      serverName: serverName.joined(separator: " "), diagnostics: diagnostics, symbols: symbols, hovers: hovers,
      actions: actions.elements)
  }

  private static func initialization(folder: DemoFolder, language: Language) -> JSONValue {
    [
      "processId": .null, "locale": .string(language.rawValue), "rootUri": .string(folder.uri()),
      "workspaceFolders": [["uri": .string(folder.uri()), "name": "demo"]],
      "clientInfo": ["name": "hegao demo"],
      "capabilities": [
        "textDocument": [
          "publishDiagnostics": ["relatedInformation": true, "versionSupport": true],
          "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
          "hover": ["contentFormat": ["plaintext"]],
          "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]],
        ]
      ],
    ]
  }

  /// On the first reference to a measure of the plan, and on the first percentage that is wrong.
  private static func hoverPositions(in draft: SourceText, diagnostics: [JSONValue]) -> [JSONValue] {
    var positions: [JSONValue] = []
    let mark = Array("》第（".utf8)
    if let reference = draft.bytes.firstRange(of: mark) {
      let position = draft.position(of: reference.upperBound, encoding: .utf16)
      positions.append(["line": .number(position.line), "character": .number(position.character)])
    }
    let percent = diagnostics.first { $0["code"].string?.hasPrefix("percent-") ?? false }
    if let percent { positions.append(percent["range"]["start"]) }
    return positions
  }

  private static func whole(_ draft: SourceText) -> JSONValue {
    let end = draft.position(of: draft.count, encoding: .utf16)
    return [
      "start": ["line": 0, "character": 0],
      "end": ["line": .number(end.line), "character": .number(end.character)],
    ]
  }
}
