import JSONRPC
import LanguageServerProtocol
import TextModel

/// Turns what a client does into messages, keeping the text of the draft that is in step.
struct ServerWriter {
  let folder: String
  private var encoding: PositionEncoding?
  private var isSpoilt = false
  private var text: PlainText?
  private var version = 0

  init(folder: String) { self.folder = folder }

  private var uri: String { DocumentURI(path: folder + "/" + ServerTalk.draft).spelling }

  mutating func body(of part: ServerPart) -> [UInt8]? {
    switch part {
    case .initialize(let encoding, let asks):
      // A second `initialize` is refused, and so the encoding is that of the first.
      if self.encoding == nil { self.encoding = encoding }
      return message(
        "initialize", id: 1000,
        .object([
          "processId": .null, "rootUri": .string(DocumentURI(path: folder).spelling),
          "capabilities": ServerWriter.capabilities(encoding, asks: asks),
        ]))
    case .raw(let body):
      if encoding == nil, case .request(_, "initialize", _) = MessageDecoder.decode(body) { isSpoilt = true }
      return body
    case .open(let text):
      guard encoding != nil, !isSpoilt else { return nil }
      self.text = PlainText(text)
      version += 1
      return message(
        "textDocument/didOpen",
        .object(["textDocument": document(["languageId": .string("markdown"), "text": .string(text)])]))
    case .change(let changes):
      guard let encoding, text != nil else { return nil }
      version += 1
      for change in changes { text?.apply(change, encoding) }
      return message(
        "textDocument/didChange",
        .object(["textDocument": document([:]), "contentChanges": .array(changes.map(\.json))]))
    case .save:
      guard let text else { return nil }
      return message("textDocument/didSave", .object(["textDocument": document([:]), "text": .string(text.string)]))
    case .close:
      guard text != nil else { return nil }
      text = nil
      return message("textDocument/didClose", .object(["textDocument": document([:])]))
    }
  }

  private func document(_ more: [String: JSONValue]) -> JSONValue {
    .object(["uri": .string(uri), "version": .integer(version)].merging(more) { $1 })
  }

  private func message(_ method: String, id: Int? = nil, _ params: JSONValue) -> [UInt8]? {
    var members: [String: JSONValue] = ["jsonrpc": .string("2.0"), "method": .string(method), "params": params]
    if let id { members["id"] = .integer(id) }
    return try? MessageEncoder.json(JSONValue.object(members))
  }

  private static func capabilities(_ encoding: PositionEncoding, asks: Bool) -> JSONValue {
    let dynamic = JSONValue.object(["dynamicRegistration": .boolean(true)])
    let refresh = JSONValue.object(["refreshSupport": .boolean(true)])
    var textDocument: [String: JSONValue] = [
      "publishDiagnostics": .object(["versionSupport": .boolean(true), "relatedInformation": .boolean(true)]),
      "documentSymbol": .object(["hierarchicalDocumentSymbolSupport": .boolean(true)]),
      "codeAction": .object([
        "codeActionLiteralSupport": .object(["codeActionKind": .object(["valueSet": .array([.string("quickfix")])])])
      ]),
    ]
    if asks { textDocument["diagnostic"] = .object(["relatedDocumentSupport": .boolean(true)]) }
    return .object([
      "general": .object(["positionEncodings": .array([.string(encoding.rawValue)])]),
      "textDocument": .object(textDocument),
      "workspace": .object([
        "configuration": .boolean(true), "didChangeWatchedFiles": dynamic, "inlayHint": refresh, "diagnostics": refresh,
        "codeLens": refresh, "semanticTokens": refresh,
      ]),
      "window": .object(["workDoneProgress": .boolean(true)]),
    ])
  }
}

extension EditStep.Change {
  var json: JSONValue {
    guard let place else { return .object(["text": .string(text)]) }
    func position(_ at: Int) -> JSONValue {
      .object(["line": .integer(place[at]), "character": .integer(place[at + 1])])
    }
    return .object(["range": .object(["start": position(0), "end": position(2)]), "text": .string(text)])
  }
}
