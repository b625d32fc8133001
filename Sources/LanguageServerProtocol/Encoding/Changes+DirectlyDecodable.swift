extension DidOpenNotification.Params: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    var document: TextDocumentItem?
    try json.object { json, name throws(JSONCursor.Unusual) in
      if name == "textDocument" { document = try TextDocumentItem(reading: &json) } else { try json.skip() }
    }
    guard let document else { throw JSONCursor.Unusual() }
    self.init(textDocument: document)
  }
}

extension TextDocumentItem: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    var (uri, languageId, version, text) = (nil as DocumentURI?, nil as String?, nil as Int?, nil as String?)
    try json.object { json, name throws(JSONCursor.Unusual) in
      switch name {
      case "uri": uri = try DocumentURI(reading: &json)
      case "languageId": languageId = json.null() ? nil : try json.string()
      case "version": version = json.null() ? nil : try json.integer()
      case "text": text = try json.string()
      default: try json.skip()
      }
    }
    guard let uri, let text else { throw JSONCursor.Unusual() }
    self.init(uri: uri, languageId: languageId, version: version, text: text)
  }
}

extension DidChangeNotification.Params: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    var document: VersionedTextDocumentIdentifier?
    var changes: [DidChangeNotification.Change]?
    try json.object { json, name throws(JSONCursor.Unusual) in
      switch name {
      case "textDocument": document = try VersionedTextDocumentIdentifier(reading: &json)
      case "contentChanges":
        var list: [DidChangeNotification.Change] = []
        try json.array { json throws(JSONCursor.Unusual) in
          list.append(try DidChangeNotification.Change(reading: &json))
        }
        changes = list
      default: try json.skip()
      }
    }
    guard let document, let changes else { throw JSONCursor.Unusual() }
    self.init(textDocument: document, contentChanges: changes)
  }
}

extension DidChangeNotification.Change: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    var (range, text) = (nil as PositionRange?, nil as String?)
    try json.object { json, name throws(JSONCursor.Unusual) in
      switch name {
      case "range": range = json.null() ? nil : try PositionRange(reading: &json)
      case "text": text = try json.string()
      default: try json.skip()
      }
    }
    guard let text else { throw JSONCursor.Unusual() }
    self.init(range: range, text: text)
  }
}

extension VersionedTextDocumentIdentifier: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    var (uri, version) = (nil as DocumentURI?, nil as Int?)
    try json.object { json, name throws(JSONCursor.Unusual) in
      switch name {
      case "uri": uri = try DocumentURI(reading: &json)
      case "version": version = json.null() ? nil : try json.integer()
      default: try json.skip()
      }
    }
    guard let uri else { throw JSONCursor.Unusual() }
    self.init(uri: uri, version: version)
  }
}

extension DocumentURI: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    guard let uri = DocumentURI(try json.string()) else { throw JSONCursor.Unusual() }
    self = uri
  }
}

extension PositionRange: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    var (start, end) = (nil as Position?, nil as Position?)
    try json.object { json, name throws(JSONCursor.Unusual) in
      switch name {
      case "start": start = try Position(reading: &json)
      case "end": end = try Position(reading: &json)
      default: try json.skip()
      }
    }
    guard let start, let end else { throw JSONCursor.Unusual() }
    self.init(start: start, end: end)
  }
}

extension Position: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    var (line, character) = (nil as Int?, nil as Int?)
    try json.object { json, name throws(JSONCursor.Unusual) in
      switch name {
      case "line": line = try json.integer()
      case "character": character = try json.integer()
      default: try json.skip()
      }
    }
    // What lies outside of the range of a coordinate is for the decoder to bring into it.
    guard let line, let character, 0...Int(Int32.max) ~= line, 0...Int(Int32.max) ~= character else {
      throw JSONCursor.Unusual()
    }
    self.init(line: line, character: character)
  }
}

extension String: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) { self = try json.string() }
}

extension RequestID: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    self = if let string = try? json.string() { .string(string) } else { .number(try json.integer()) }
  }
}
