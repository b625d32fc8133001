extension FoldingRange: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("endLine", endLine)
      json.member("kind", kind)
      json.member("startLine", startLine)
    }
  }
}
