extension LanguageClient {
  /// The handshake, with what VS Code says that it can; the milliseconds to the answer.
  @discardableResult
  package func initialize(folder: String?, processID: Int? = nil) throws(BenchmarkError) -> Double {
    let uri = folder.map { JSONText.quoted("file://" + $0) } ?? "null"
    let folders = folder == nil ? "null" : #"[{"uri":\#(uri),"name":"benchmark"}]"#
    let capabilities = #"""
      {"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true},"inlayHint":{"refreshSupport":true},
      "semanticTokens":{"refreshSupport":true},"codeLens":{"refreshSupport":true},"configuration":false},
      "textDocument":{"publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"dataSupport":true,
      "codeDescriptionSupport":true},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
      "hover":{"contentFormat":["markdown","plaintext"]},"definition":{"linkSupport":true},
      "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}},"dataSupport":true},
      "completion":{"completionItem":{"documentationFormat":["markdown","plaintext"]}},
      "semanticTokens":{"requests":{"full":{"delta":true}},"tokenTypes":[],"tokenModifiers":[],"formats":["relative"]}},
      "general":{"positionEncodings":["utf-16"]}}
      """#
    let params = #"""
      {"processId":\#(processID.map(String.init) ?? "null"),"locale":"zh-CN","rootUri":\#(uri),"workspaceFolders":\#(folders),
      "capabilities":\#(capabilities)}
      """#
    let answer = try request("initialize", params)
    try notify("initialized", "{}")
    return answer.milliseconds
  }

  package static func didOpen(_ uri: String, version: Int = 1, text: String, isEscaped: Bool = false) -> [UInt8] {
    let text = JSONText.quoted(text, isEscaped: isEscaped)
    return notification(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"markdown","version":\#(version),"text":\#(text)}}"#)
  }

  /// One edit of a document.
  package static func didChange(_ uri: String, version: Int, _ edit: Keystroke) -> [UInt8] {
    notification("textDocument/didChange", changeParams(uri, version: version, edit))
  }

  static func changeParams(_ uri: String, version: Int, _ edit: Keystroke) -> String {
    let (start, end) = (position(edit.line, edit.character), position(edit.endLine, edit.endCharacter))
    let change = #"{"range":{"start":\#(start),"end":\#(end)},"text":\#(JSONText.quoted(edit.text))}"#
    return #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(change)]}"#
  }

  static func position(_ line: Int, _ character: Int) -> String { #"{"line":\#(line),"character":\#(character)}"# }

  /// Closes a document and waits until its findings are cleared.
  package func closeDocument(_ uri: String) throws(BenchmarkError) {
    try notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#)
    _ = try waitForDiagnostics(of: uri, version: nil, since: .now)
  }
}
