extension InlayHint: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("label", label)
      json.member("paddingLeft", paddingLeft)
      json.member("position", position)
      json.member("tooltip", tooltip)
    }
  }
}

extension MarkupContent: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind.rawValue)
      json.member("value", value)
    }
  }
}
