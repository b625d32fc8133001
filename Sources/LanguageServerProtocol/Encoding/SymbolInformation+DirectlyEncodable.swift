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
