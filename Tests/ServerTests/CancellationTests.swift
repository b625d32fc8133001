import Foundation
import Synchronization
import Testing

@testable import Analysis
@testable import Server

@Suite("cancellation")
struct CancellationTests {
  /// Features whose hover says that it has begun and waits until it may go on.
  private struct Gate: Sendable {
    let begun = DispatchSemaphore(value: 0)
    let mayGo = DispatchSemaphore(value: 0)

    var features: FeatureSource {
      var features = FeatureSource.marks
      let hover = features.hover
      features.hover = { [begun, mayGo] in
        begun.signal()
        mayGo.wait()
        return hover($0, $1, $2)
      }
      return features
    }
  }

  @Test("a request under way and one that waits are both answered once, at once")
  func cancels() throws {
    let gate = Gate()
    let client = TestClient(features: gate.features)
    try client.initialize()
    client.open("untitled:a", "错")
    let running = client.ask("textDocument/hover", place("untitled:a", 0, 0))
    gate.begun.wait()
    let waiting = client.ask("textDocument/hover", place("untitled:a", 0, 0))
    for id in [waiting, running, 4711] { client.notify("$/cancelRequest", ["id": id]) }
    client.notify("$/cancelRequest", ["id": "another"])
    #expect(try client.answer(to: waiting).errorCode == -32800)
    #expect(try client.answer(to: running).errorCode == -32800)
    gate.mayGo.signal()
    // The worker takes requests in their order: this answer comes after what would be left of the others.
    #expect(try client.request("textDocument/foldingRange", ["textDocument": ["uri": "untitled:a"]]).hasResult)
    #expect(try client.leave() == 0)
    #expect(client.rest().allSatisfy { $0.method != nil })
  }

  @Test("a request that does not end is given up when the client leaves")
  func givesUp() throws {
    let gate = Gate()
    let client = TestClient(features: gate.features) { $0.farewellMilliseconds = 20 }
    try client.initialize()
    client.open("untitled:a", "错")
    let id = client.ask("textDocument/hover", place("untitled:a", 0, 0))
    gate.begun.wait()
    let shutdown = client.ask("shutdown")
    #expect(try client.answer(to: id).errorCode == -32802)
    #expect(try client.answer(to: shutdown).hasResult)
    client.notify("exit")
    #expect(try client.exitCode() == 0)
    gate.mayGo.signal()
  }

  @Test("code actions about an old text are not given out; a hover is")
  func contentModified() throws {
    let gate = Gate()
    let client = TestClient(features: gate.features)
    try client.initialize()
    client.open("untitled:a", "错")
    let hover = client.ask("textDocument/hover", place("untitled:a", 0, 0))
    gate.begun.wait()
    let action = client.ask(
      "textDocument/codeAction", ["textDocument": ["uri": "untitled:a"], "range": span(0, 0, 0, 1), "context": [:]])
    client.change("untitled:a", version: 2, [["text": "对错"]])
    #expect(try client.diagnostics("untitled:a", version: 2).count == 1)
    gate.mayGo.signal()
    #expect(try client.answer(to: hover).hasResult)
    #expect(try client.answer(to: action).errorCode == -32801)
    #expect(try client.leave() == 0)
  }

  @Test("an edit makes the computation for the text before it stop, and its findings are never published")
  func newerEditWins() throws {
    let begun = DispatchSemaphore(value: 0)
    let mayGo = DispatchSemaphore(value: 0)
    var features = FeatureSource.marks
    let findings = features.findings
    features.findings = { analysis, key, isCancelled in
      if analysis.text(of: key)?.string == "错错" {
        begun.signal()
        mayGo.wait()
      }
      return findings(analysis, key, isCancelled)
    }
    let client = TestClient(features: features) { $0.bytesComputedAtOnce = 0 }
    try client.initialize()
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a", version: 1).count == 1)
    client.change("untitled:a", version: 2, [["text": "错错"]])
    begun.wait()
    client.change("untitled:a", version: 3, [["text": "错错错"]])
    // The answer shows that the change has been taken.
    #expect(try client.hover("untitled:a").hasResult)
    mayGo.signal()
    #expect(try client.diagnostics("untitled:a", version: 3).count == 3)
    #expect(try client.leave() == 0)
    #expect(client.rest().allSatisfy { $0.params["version"] as? Int != 2 })
  }

  @Test("an edit of a short draft is computed at once, all else on another thread", arguments: [3, 2])
  func atOnce(_ limit: Int) throws {
    let threads = Mutex<[pthread_t]>([])
    var features = FeatureSource.marks
    let findings = features.findings
    features.findings = { analysis, key, isCancelled in
      threads.withLock { $0.append(pthread_self()) }
      return findings(analysis, key, isCancelled)
    }
    let client = TestClient(features: features) { $0.bytesComputedAtOnce = limit }
    try client.initialize()
    client.open("untitled:a", "")
    #expect(try client.diagnostics("untitled:a", version: 1).isEmpty)
    client.change("untitled:a", version: 2, [["text": "错"]])
    #expect(try client.diagnostics("untitled:a", version: 2).count == 1)
    #expect(try client.leave() == 0)
    threads.withLock { threads in
      #expect(threads.count > 1)
      #expect((threads.first == threads.last) == (limit < 3))
    }
  }
}
