extension Benchmark {
  /// What the server keeps in memory, and the most that it ever had: idle, with a folder, and with a draft in which somebody has typed.
  func measureMemory() throws {
    guard ProcessMemory.isKnown else {
      return Benchmark.say("memory: this system has no /proc: skipped")
    }
    try memory("idle", bytes: 0) { client in
      try client.initialize(folder: nil)
      return "initialized, no folder"
    }
    try memory("folder of 60 reports", bytes: nil) { client in
      try client.initialize(folder: workspace.folder)
      _ = try OpenDraft(.small, in: client)
      return "\(BenchmarkWorkspace.size(of: workspace.folder) / 1000) KB on disk"
    }
    for draft in [BenchmarkDraft.usual, .large] + (options.isQuick ? [] : [.largest]) {
      try memory(draft.name, bytes: draft.text.utf8.count) { client in
        try client.initialize(folder: workspace.desk)
        var open = try OpenDraft(draft, in: client)
        let place = try DraftLines(draft.text).certainPlace(for: .figure, at: 0.5)
        for count in 0..<10 { _ = try open.type(place.keystroke(after: count)) }
        return "\(open.work), ten keystrokes"
      }
    }
  }

  /// - Parameter bytes: The size of the document that is open, of which the goal depends; nil where there is no goal.
  private func memory(_ name: String, bytes: Int?, _ body: (LanguageClient) throws -> String) throws {
    var resident: [Double] = []
    var peak: [Double] = []
    var work = ""
    for _ in 0..<(options.runs ?? 3) {
      let client = try LanguageClient(server: server)
      work = try body(client)
      resident.append(ProcessMemory.megabytes("VmRSS", of: client.process.id) ?? 0)
      peak.append(ProcessMemory.megabytes("VmHWM", of: client.process.id) ?? 0)
      try client.stop()
    }
    let goal = bytes.map { Goal.atMost(15 + 6 * Double($0) / 1e6) }
    add(Row("memory, \(name): resident", work: work, unit: .megabytes, Samples(resident), goal: goal))
    add(Row("memory, \(name): peak", work: work, unit: .megabytes, Samples(peak)))
  }
}
