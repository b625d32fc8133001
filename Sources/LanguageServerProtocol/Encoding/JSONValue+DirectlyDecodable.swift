extension JSONValue: DirectlyDecodable {
  package init(reading json: inout JSONCursor) throws(JSONCursor.Unusual) {
    switch json.next {
    case UInt8(ascii: "{"):
      var members: [String: JSONValue] = [:]
      try json.object { json, name throws(JSONCursor.Unusual) in members[name] = try JSONValue(reading: &json) }
      self = .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try json.array { json throws(JSONCursor.Unusual) in elements.append(try JSONValue(reading: &json)) }
      self = .array(elements)
    case UInt8(ascii: "\""): self = .string(try json.string())
    case UInt8(ascii: "t") where json.take("true"): self = .boolean(true)
    case UInt8(ascii: "f") where json.take("false"): self = .boolean(false)
    case UInt8(ascii: "n") where json.take("null"): self = .null
    default: self = .integer(try json.integer())
    }
  }
}
