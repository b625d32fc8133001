extension FoldingRange: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("endLine")
      json.number(endLine)
      if let kind {
        json.name("kind")
        json.string(kind)
      }
      json.name("startLine")
      json.number(startLine)
    }
  }
}
