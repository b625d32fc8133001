extension DocumentSymbol: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      if let children {
        json.name("children")
        json.array(children) { $1.write(to: &$0) }
      }
      json.name("kind")
      json.number(kind.rawValue)
      json.name("name")
      json.string(name)
      json.name("range")
      range.write(to: &json)
      json.name("selectionRange")
      selectionRange.write(to: &json)
    }
  }
}

extension SymbolInformation: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      if let containerName {
        json.name("containerName")
        json.string(containerName)
      }
      json.name("kind")
      json.number(kind.rawValue)
      json.name("location")
      location.write(to: &json)
      json.name("name")
      json.string(name)
    }
  }
}

extension DocumentSymbolRequest.Result: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .tree(let symbols): json.array(symbols) { $1.write(to: &$0) }
    case .list(let symbols): json.array(symbols) { $1.write(to: &$0) }
    }
  }
}
