extension Benchmark {
  /// From the start of the program to the answer to `initialize`.
  func measureStart() throws {
    let samples = try sample(runs: 40) { _ in
      let start = ContinuousClock.now
      let client = try LanguageClient(server: server)
      try client.initialize(folder: workspace.folder)
      let milliseconds = (ContinuousClock.now - start).milliseconds
      try client.stop()
      return milliseconds
    }
    add(Row("start → initialize", work: "one process", samples, goal: .atMost(4)))
  }
}
