extension DiagnosticReport: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.object { write(membersTo: &$0) } }

  /// Writes the members with others between or behind them; `between` are those that belong before `resultId`, by their names.
  fileprivate func write(membersTo json: inout JSONWriter, between: (inout JSONWriter) -> Void = { _ in }) {
    switch self {
    case .full(let resultId, let items):
      json.name("items")
      json.array(items) { $1.write(to: &$0) }
      json.name("kind")
      json.string(Kind.full.rawValue)
      between(&json)
      if let resultId {
        json.name("resultId")
        json.string(resultId)
      }
    case .unchanged(let resultId):
      json.name("kind")
      json.string(Kind.unchanged.rawValue)
      between(&json)
      json.name("resultId")
      json.string(resultId)
    }
  }
}

extension DocumentDiagnosticRequest.Result: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      report.write(membersTo: &json) { json in
        guard let relatedDocuments else { return }
        json.name("relatedDocuments")
        json.object { json in
          for (uri, report) in relatedDocuments.sorted(by: { $0.key < $1.key }) {
            json.name(escaping: uri)
            report.write(to: &json)
          }
        }
      }
    }
  }
}

extension WorkspaceDocumentDiagnosticReport: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      report.write(membersTo: &json)
      json.name("uri")
      json.string(uri.spelling)
      json.name("version")
      if let version { json.number(version) } else { json.null() }
    }
  }
}

extension WorkspaceDiagnosticRequest.Result: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("items")
      json.array(items) { $1.write(to: &$0) }
    }
  }
}
