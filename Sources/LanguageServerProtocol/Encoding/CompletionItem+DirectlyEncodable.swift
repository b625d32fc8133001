extension CompletionItem: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("data", data)
      json.member("detail", detail)
      json.member("documentation", documentation)
      json.member("filterText", filterText)
      json.member("insertTextFormat", insertTextFormat?.rawValue)
      json.member("kind", kind?.rawValue)
      json.member("label", label)
      json.member("sortText", sortText)
      json.member("textEdit", textEdit)
    }
  }
}

extension CompletionItem.Data: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("measure", measure)
      json.member("plan", plan)
      json.member("uri", uri.spelling)
    }
  }
}

extension ReplacementEdit: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("newText", newText)
      json.member("range", range)
    }
  }
}

extension CompletionRequest.Result: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("isIncomplete", isIncomplete)
      json.member("items", items)
    }
  }
}
