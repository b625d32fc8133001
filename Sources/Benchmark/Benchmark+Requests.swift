extension Benchmark {
  /// What an editor asks about a draft of 1 MB: when the server has nothing else to do, and in the same moment as a keystroke.
  func measureRequests() throws {
    let draft = BenchmarkDraft.large
    let lines = DraftLines(draft.text)
    let cited = try lines.certainPlace(for: .citation, at: 0.5)
    let figure = try lines.certainPlace(for: .figure, at: 0.5)
    let document = #""textDocument":{"uri":"\#(draft.uri)"}"#
    func at(_ place: TypingPlace) -> String {
      #"{\#(document),"position":\#(LanguageClient.position(place.line, place.character))}"#
    }
    let screen =
      #"{"start":\#(LanguageClient.position(cited.line, 0)),"end":\#(LanguageClient.position(cited.line + 50, 0))}"#
    let requests = [
      ("documentSymbol", "documentSymbol", "{\(document)}"),
      ("hover of a measure", "hover", at(cited)), ("hover of a figure", "hover", at(figure)),
      ("completion of a measure", "completion", at(cited)),
      ("inlayHint of 50 lines", "inlayHint", #"{\#(document),"range":\#(screen)}"#),
      ("codeLens", "codeLens", "{\(document)}"), ("foldingRange", "foldingRange", "{\(document)}"),
    ]
    try withServer { client in
      var open = try OpenDraft(draft, in: client)
      for (name, method, params) in requests {
        try measure(name, in: &open) { _ in
          try client.request("textDocument/" + method, params)
        }
      }
      var resultID = try client.request("textDocument/semanticTokens/full", "{\(document)}").answer.resultID
      try measure("semanticTokens/full/delta", in: &open) { _ in
        let previous = JSONText.quoted(resultID ?? "")
        let reply = try client.request(
          "textDocument/semanticTokens/full/delta", #"{\#(document),"previousResultId":\#(previous)}"#)
        resultID = reply.answer.resultID ?? resultID
        return reply
      }
    }
  }

  private func measure(
    _ name: String, in open: inout OpenDraft,
    _ request: (LanguageClient) throws -> (milliseconds: Double, answer: LanguageClient.Message)
  ) throws {
    let place = try DraftLines(open.draft.text).certainPlace(for: .figure, at: 0.5)
    let quiet = try sample(runs: 40) { run in
      _ = try open.type(place.keystroke(after: run))
      return try request(open.client).milliseconds
    }
    if quiet.count % 2 == 1 { _ = try open.type(place.keystroke(after: 1)) }
    add(Row("\(name), \(open.draft.name)", work: open.work, quiet, goal: .atMost(2)))
    let busy = try sample(runs: 40) { run in
      let start = ContinuousClock.now
      try open.client.send(open.frame(place.keystroke(after: run)))
      _ = try request(open.client)
      let milliseconds = (ContinuousClock.now - start).milliseconds
      try open.client.settle(open.draft.uri, version: open.version)
      return milliseconds
    }
    if busy.count % 2 == 1 { _ = try open.type(place.keystroke(after: 1)) }
    add(Row("\(name), \(open.draft.name), with a keystroke", work: open.work, busy))
  }
}
