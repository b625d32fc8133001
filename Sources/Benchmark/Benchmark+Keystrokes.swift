extension Benchmark {
  /// From a keystroke to the findings of its version.
  func measureKeystrokes() throws {
    var medians: [KeystrokeKind: [(bytes: Int, milliseconds: Double)]] = [:]
    for draft in [BenchmarkDraft.usual, .large] + (options.isQuick ? [] : [.largest]) {
      try withServer { client in
        var version = 1
        let opened = try client.measure(LanguageClient.didOpen(draft.uri, text: draft.text), of: draft.uri, version: 1)
        let lines = DraftLines(draft.text)
        for kind in KeystrokeKind.allCases {
          for (name, share) in [("start", 0.0), ("middle", 0.5), ("end", 1.0)] {
            guard let place = lines.place(for: kind, at: share) else {
              throw BenchmarkError(message: "no place for \(kind.rawValue) in \(draft.name)")
            }
            let row = try keystrokes(in: draft, at: place, name, work: draft.work(opened.severities), client, &version)
            if name == "middle" { medians[kind, default: []].append((draft.text.utf8.count, row.median)) }
            add(row)
          }
        }
      }
    }
    for kind in KeystrokeKind.allCases {
      add(Benchmark.growth("keystroke, \(kind.rawValue)", medians[kind] ?? []))
    }
  }

  private func keystrokes(
    in draft: BenchmarkDraft, at place: TypingPlace, _ name: String, work: String, _ client: LanguageClient,
    _ version: inout Int
  ) throws -> Row {
    var typed = 0
    func type() throws -> Double {
      version += 1
      let edit = place.keystroke(after: typed)
      typed += 1
      return try client.measure(
        LanguageClient.didChange(draft.uri, version: version, edit), of: draft.uri, version: version
      ).milliseconds
    }
    for _ in 0..<2 { _ = try type() }
    let samples = try sample(runs: 60) { _ in try type() }
    // What was typed twice over is away again only after an even number.
    if typed % 2 == 1, place.kind != .words { _ = try type() }
    let goals = ["100 KB": (0.5, 1.5), "1 MB": (1.5, 4), "10 MB": (10, 20)]
    return Row(
      "keystroke \(draft.name), \(place.kind.rawValue), \(name)", work: work, samples,
      goal: goals[draft.name].map { .atMost($0.0, p95: $0.1) })
  }
}
