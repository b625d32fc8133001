#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Benchmark {
  /// From `didOpen` to the findings, with the workspace read before.
  func measureOpening() throws {
    for isEscaped in [false, true] {
      var medians: [(bytes: Int, milliseconds: Double)] = []
      for draft in [BenchmarkDraft.small, .usual, .large, .larger] {
        let row = try withServer { try opening(draft, isEscaped: isEscaped, $0) }
        medians.append((draft.text.utf8.count, row.median))
        add(row)
      }
      add(Benchmark.growth("open\(isEscaped ? ", \\u" : "")", medians))
    }
  }

  private func opening(_ draft: BenchmarkDraft, isEscaped: Bool, _ client: LanguageClient) throws -> Row {
    let frame = LanguageClient.didOpen(draft.uri, text: draft.text, isEscaped: isEscaped)
    var work = ""
    let samples = try sample(runs: 15) { _ in
      let (milliseconds, severities) = try client.measure(frame, of: draft.uri, version: 1)
      work = draft.work(severities)
      try client.closeDocument(draft.uri)
      return milliseconds
    }
    let goals = ["1 MB": 15.0, "5 MB": 60]
    return Row(
      "open \(draft.name)\(isEscaped ? ", \\u" : "")", work: work + ", \(frame.count / 1000) KB sent", samples,
      goal: goals[draft.name].map { .atMost($0) })
  }

  /// By what power of the size the time grows, by least squares over all sizes.
  package static func growth(_ name: String, _ medians: [(bytes: Int, milliseconds: Double)]) -> Row {
    let points = medians.map { (log(Double($0.bytes)), log($0.milliseconds)) }
    let meanX = points.reduce(0) { $0 + $1.0 } / Double(points.count)
    let meanY = points.reduce(0) { $0 + $1.1 } / Double(points.count)
    let spread = points.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let slope = points.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / spread
    let sizes = medians.map { "\($0.bytes / 1000) KB" }.joined(separator: ", ")
    return Row("\(name): growth with size", work: "0 flat, 1 linear; \(sizes)", unit: .power, Samples([slope]))
  }
}
