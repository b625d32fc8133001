/// A draft that a client has open, and its version.
struct OpenDraft {
  let client: LanguageClient
  let draft: BenchmarkDraft
  /// Severities of its findings when it was opened.
  let severities: [Int]
  private(set) var version = 1

  /// Opens the draft and waits for its findings.
  init(_ draft: BenchmarkDraft, in client: LanguageClient) throws(BenchmarkError) {
    self.client = client
    self.draft = draft
    severities =
      try client.measure(LanguageClient.didOpen(draft.uri, text: draft.text), of: draft.uri, version: 1).severities
  }

  var work: String { draft.work(severities) }

  mutating func frame(_ edit: Keystroke) -> [UInt8] {
    version += 1
    return LanguageClient.didChange(draft.uri, version: version, edit)
  }

  /// The milliseconds from a keystroke to its findings.
  mutating func type(_ edit: Keystroke) throws(BenchmarkError) -> Double {
    try client.measure(frame(edit), of: draft.uri, version: version).milliseconds
  }
}

extension Benchmark {
  /// From a keystroke to the findings of its version.
  func measureKeystrokes() throws {
    var medians: [KeystrokeKind: [(bytes: Int, milliseconds: Double)]] = [:]
    for draft in [BenchmarkDraft.usual, .large] + (options.isQuick ? [] : [.largest]) {
      try withServer { client in
        var open = try OpenDraft(draft, in: client)
        let lines = DraftLines(draft.text)
        for kind in KeystrokeKind.allCases {
          for (name, share) in [("start", 0.0), ("middle", 0.5), ("end", 1.0)] {
            let row = try keystrokes(in: &open, at: try lines.certainPlace(for: kind, at: share), name)
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

  private func keystrokes(in open: inout OpenDraft, at place: TypingPlace, _ name: String) throws -> Row {
    var typed = 0
    func type() throws -> Double {
      typed += 1
      return try open.type(place.keystroke(after: typed - 1))
    }
    for _ in 0..<2 { _ = try type() }
    let samples = try sample(runs: 60) { _ in try type() }
    // What is typed and taken away again is gone only after an even number.
    if typed % 2 == 1, place.kind != .words { _ = try type() }
    let goals = ["100 KB": (0.5, 1.5), "1 MB": (1.5, 4), "10 MB": (10, 20)]
    return Row(
      "keystroke \(open.draft.name), \(place.kind.rawValue), \(name)", work: open.work, samples,
      goal: goals[open.draft.name].map { .atMost($0.0, p95: $0.1) })
  }

  /// From a hundred keystrokes that are sent at once to the findings of the last.
  func measureBursts() throws {
    for draft in [BenchmarkDraft.usual, .large] {
      try withServer { client in
        var open = try OpenDraft(draft, in: client)
        let place = try DraftLines(draft.text).certainPlace(for: .words, at: 0.5)
        let samples = try sample(runs: 20) { run in
          var frames: [UInt8] = []
          for count in 0..<100 { frames += open.frame(place.keystroke(after: run * 100 + count)) }
          return try client.measure(frames, of: draft.uri, version: open.version).milliseconds
        }
        add(Row("burst of 100 keystrokes, \(draft.name)", work: open.work, samples))
      }
    }
  }

  /// From a keystroke in the title of the plan to the findings of ten drafts that cite it: each of them changes.
  func measurePlanKeystrokes() throws {
    try withServer { client in
      let plan = "file://\(workspace.folder)/plan.md"
      _ = try client.measure(LanguageClient.didOpen(plan, text: PlanText.plan), of: plan, version: 1)
      var work = 0
      let drafts = try (1...10).map { number in
        let draft = BenchmarkDraft(name: "\(number)", bytes: 50_000, seed: UInt64(number))
        work += draft.text.utf8.count
        return try OpenDraft(draft, in: client).draft.uri
      }
      let place = TypingPlace(kind: .figure, line: 0, character: 3)
      var version = 1
      let samples = try sample(runs: 40) { run in
        version += 1
        let frame = LanguageClient.didChange(plan, version: version, place.keystroke(after: run))
        let start = ContinuousClock.now
        try client.send(frame)
        return try client.waitForDiagnostics(ofAll: Set(drafts), since: start)
      }
      add(Row("keystroke in a plan → ten open drafts", work: "\(work / 1000) KB in ten drafts", samples))
    }
  }
}
