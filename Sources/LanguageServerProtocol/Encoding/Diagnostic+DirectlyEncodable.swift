extension Diagnostic: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("code", code)
      json.member("data", data)
      json.member("message", message)
      json.member("range", range)
      json.member("relatedInformation", relatedInformation)
      json.member("severity", severity.rawValue)
      json.member("source", source)
      json.member("tags", tags?.map(\.rawValue))
    }
  }
}

extension DiagnosticRelatedInformation: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("location", location)
      json.member("message", message)
    }
  }
}

extension DiagnosticData: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("finding", finding)
      json.member("fixes", fixes)
    }
  }
}
