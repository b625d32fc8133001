extension CompletionItem: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      if let data {
        json.name("data")
        data.write(to: &json)
      }
      if let detail {
        json.name("detail")
        json.string(detail)
      }
      if let documentation {
        json.name("documentation")
        documentation.write(to: &json)
      }
      if let filterText {
        json.name("filterText")
        json.string(filterText)
      }
      if let insertTextFormat {
        json.name("insertTextFormat")
        json.number(insertTextFormat.rawValue)
      }
      if let kind {
        json.name("kind")
        json.number(kind.rawValue)
      }
      json.name("label")
      json.string(label)
      if let sortText {
        json.name("sortText")
        json.string(sortText)
      }
      if let textEdit {
        json.name("textEdit")
        textEdit.write(to: &json)
      }
    }
  }
}

extension CompletionItem.Data: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      if let measure {
        json.name("measure")
        json.number(measure)
      }
      if let plan {
        json.name("plan")
        json.string(plan)
      }
      json.name("uri")
      json.string(uri.spelling)
    }
  }
}

extension ReplacementEdit: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("newText")
      json.string(newText)
      json.name("range")
      range.write(to: &json)
    }
  }
}

extension CompletionRequest.Result: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("isIncomplete")
      json.boolean(isIncomplete)
      json.name("items")
      items.write(to: &json)
    }
  }
}
