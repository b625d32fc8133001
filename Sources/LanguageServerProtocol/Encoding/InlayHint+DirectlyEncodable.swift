extension InlayHint: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("label")
      json.string(label)
      if let paddingLeft {
        json.name("paddingLeft")
        json.boolean(paddingLeft)
      }
      json.name("position")
      position.write(to: &json)
      if let tooltip {
        json.name("tooltip")
        tooltip.write(to: &json)
      }
    }
  }
}

extension MarkupContent: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("kind")
      json.string(kind.rawValue)
      json.name("value")
      json.string(value)
    }
  }
}
