#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Benchmark {
  /// A hundred thousand messages of every kind to one server, and what it keeps in memory on the way: in the end it must be what it was
  /// after the first tenth.
  func soak() throws {
    guard ProcessMemory.isKnown else { return Benchmark.say("soak: this system has no /proc: skipped") }
    let count = options.isQuick ? 5_000 : 100_000
    var drafts: [(path: String, text: String)] = []
    for number in 1...4 {
      let path = workspace.folder + "/report-\(number).md"
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw BenchmarkError(message: "\(path) cannot be read")
      }
      drafts.append((path, String(decoding: bytes, as: UTF8.self)))
    }
    var script = try SoakScript(drafts: drafts, seed: 6)
    let start = ContinuousClock.now
    try withServer { client in
      var resident: [Double] = []
      var sent = 0
      for step in script.openings { sent += try client.take(step) }
      while sent < count {
        let before = sent * 20 / count
        for step in script.next() { sent += try client.take(step) }
        if sent * 20 / count > before {
          // Nothing is under way while the memory is looked at.
          try client.request("workspace/symbol", #"{"query":"信访"}"#)
          resident.append(ProcessMemory.megabytes("VmRSS", of: client.process.id) ?? 0)
        }
      }
      let seconds = (ContinuousClock.now - start).milliseconds / 1000
      let work =
        "\(sent) messages to 4 drafts in a folder of 60, \(Int(seconds)) s, \(client.errorAnswers) answers were errors"
      let (early, late) = (Samples(Array(resident[2..<6])), Samples(Array(resident.suffix(4))))
      add(Row("soak: resident after a fifth", work: work, unit: .megabytes, early))
      add(Row("soak: resident in the end", work: work, unit: .megabytes, late, goal: .atMost(early.median * 1.05 + 1)))
      Benchmark.say(
        "soak: resident in MB, twenty times on the way: " + resident.map(Table.number).joined(separator: " "))
    }
  }
}

extension LanguageClient {
  /// Does one step of a script; how many messages that were.
  fileprivate func take(_ step: SoakScript.Step) throws(BenchmarkError) -> Int {
    switch step {
    case .notify(let method, let params):
      try notify(method, params)
      return 1
    case .ask(let method, let params):
      try waitForAnswer(to: try ask(method, params))
      return 1
    case .askInVain(let method, let params):
      let id = try ask(method, params)
      try notify("$/cancelRequest", #"{"id":\#(id)}"#)
      try waitForAnswer(to: id)
      return 2
    case .write(let path, let text, let uri):
      do { try Data(text.utf8).write(to: URL(filePath: path)) } catch {
        throw BenchmarkError(message: "\(path) cannot be written: \(error)")
      }
      try notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(uri)","type":2}]}"#)
      return 1
    }
  }
}
