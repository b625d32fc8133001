extension Diagnostic: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("code")
      json.string(code)
      if let data {
        json.name("data")
        data.write(to: &json)
      }
      json.name("message")
      json.string(message)
      json.name("range")
      range.write(to: &json)
      if let relatedInformation {
        json.name("relatedInformation")
        json.array(relatedInformation) { $1.write(to: &$0) }
      }
      json.name("severity")
      json.number(severity.rawValue)
      json.name("source")
      json.string(source)
      if let tags {
        json.name("tags")
        json.array(tags) { $0.number($1.rawValue) }
      }
    }
  }
}

extension DiagnosticRelatedInformation: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("location")
      location.write(to: &json)
      json.name("message")
      json.string(message)
    }
  }
}

extension DiagnosticData: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("finding")
      json.number(finding)
      json.name("fixes")
      json.array(fixes) { $0.number($1) }
    }
  }
}
