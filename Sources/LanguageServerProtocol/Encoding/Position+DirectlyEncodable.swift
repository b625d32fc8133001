extension Position: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("character")
      json.number(character)
      json.name("line")
      json.number(line)
    }
  }
}

extension PositionRange: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("end")
      end.write(to: &json)
      json.name("start")
      start.write(to: &json)
    }
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
