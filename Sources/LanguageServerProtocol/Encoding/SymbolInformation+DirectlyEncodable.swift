extension SymbolInformation: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("containerName", containerName)
      json.member("kind", kind.rawValue)
      json.member("location", location)
      json.member("name", name)
    }
  }
}
