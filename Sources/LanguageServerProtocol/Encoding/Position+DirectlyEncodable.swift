extension Position: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.piece(#"{"character":"#)
    json.number(character)
    json.piece(#","line":"#)
    json.number(line)
    json.piece("}")
  }
}

extension PositionRange: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.piece(#"{"end":"#)
    end.write(to: &json)
    json.piece(#","start":"#)
    start.write(to: &json)
    json.piece("}")
  }
}

extension Location: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("range")
      range.write(to: &json)
      json.name("uri")
      json.string(uri.spelling)
    }
  }
}
