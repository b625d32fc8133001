extension SemanticTokens: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("data")
      json.array(data) { $0.number($1) }
      if let resultId {
        json.name("resultId")
        json.string(resultId)
      }
    }
  }
}

extension SemanticTokensEdit: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      if let data {
        json.name("data")
        json.array(data) { $0.number($1) }
      }
      json.name("deleteCount")
      json.number(deleteCount)
      json.name("start")
      json.number(start)
    }
  }
}

extension SemanticTokensDelta: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("edits")
      json.array(edits) { $1.write(to: &$0) }
      if let resultId {
        json.name("resultId")
        json.string(resultId)
      }
    }
  }
}

extension SemanticTokensDeltaRequest.Result: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .delta(let delta): delta.write(to: &json)
    case .full(let tokens): tokens.write(to: &json)
    }
  }
}
