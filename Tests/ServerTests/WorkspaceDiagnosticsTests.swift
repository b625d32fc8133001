import Foundation
import LanguageServerProtocol
import Synchronization
import Testing

@testable import Server

@Suite("diagnostics of the whole workspace")
struct WorkspaceDiagnosticsTests {
  private let capabilities = PullDiagnosticsTests.capabilities()

  private func ask(
    _ client: TestClient, after previous: [[String: Any]] = [], _ more: [String: Any] = [:]
  ) throws -> [[String: Any]] {
    let params: [String: Any] = ["previousResultIds": previous]
    let answer = try client.request("workspace/diagnostic", params.merging(more) { $1 })
    return answer.result["items"] as? [[String: Any]] ?? []
  }

  /// The last components of the URIs with how many findings are told, `=` where none are told because nothing has changed.
  private func summary(_ reports: [[String: Any]]) -> [String] {
    reports.map { report in
      let name = (report["uri"] as? String)?.removingPercentEncoding?.components(separatedBy: "/").last ?? ""
      return report["kind"] as? String == "unchanged"
        ? "\(name) =" : "\(name) \((report["items"] as? [Any])?.count ?? -1)"
    }
  }

  /// What a client sends back of reports that it has.
  private func previous(_ reports: [[String: Any]]) -> [[String: Any]] {
    reports.compactMap { report in
      guard let uri = report["uri"], let id = report["resultId"] else { return nil }
      return ["uri": uri, "value": id]
    }
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "错")
    try folder.write("b 稿.md", "错错")
    try folder.write("README.md", "错")
    return folder
  }

  @Test(
    "how much is told is set in hegao.json or in the client",
    arguments: [
      ("off", []), ("open", ["a.md 3"]), ("workspace", ["a.md 3", "b 稿.md 2", "hegao.json 0"]),
      (nil as String?, ["a.md 3"]),
    ])
  func scope(value: String?, expected: [String]) throws {
    let folder = try folder()
    if let value { try folder.write("hegao.json", "{\"workspaceDiagnostics\": \"\(value)\"}") }
    let client = TestClient()
    try client.initialize(capabilities, folder: folder.path)
    client.open(folder.uri("a.md"), "错错错", version: 7)
    let reports = try ask(client)
    #expect(summary(reports) == expected)
    #expect(reports.first.map { $0["version"] as? Int == 7 } ?? true)
    #expect(reports.dropFirst().allSatisfy { $0["version"] is NSNull })
    let settings = ["hegao": ["workspaceDiagnostics": "open"]]
    client.notify("workspace/didChangeConfiguration", ["settings": settings])
    #expect(summary(try ask(client)) == ["a.md 3"])
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("only what is new is told at length, and what is gone is cleared")
  func unchanged() throws {
    let folder = try folder()
    let client = TestClient()
    try client.initialize(
      capabilities, folder: folder.path, extra: ["initializationOptions": ["workspaceDiagnostics": "workspace"]])
    let first = try ask(client)
    #expect(summary(first) == ["a.md 1", "b 稿.md 2", "hegao.json 0"])
    // The client spells the name of a file in its own way, and gets it back so.
    var known = previous(first)
    known[1]["uri"] = "file://" + folder.path("b 稿.md")
    let second = try ask(client, after: known)
    #expect(summary(second) == ["a.md =", "b 稿.md =", "hegao.json ="])
    #expect(second[1]["uri"] as? String == "file://" + folder.path("b 稿.md"))
    try folder.write("a.md", "错错错错")
    try folder.remove("b 稿.md")
    client.changedOnDisk(folder.uri("a.md"))
    client.changedOnDisk(folder.uri("b 稿.md"), 3)
    let third = try ask(client, after: known)
    #expect(summary(third) == ["a.md 4", "hegao.json =", "b 稿.md 0"])
    #expect(third.last?["resultId"] == nil && third.last?["version"] is NSNull)
    // A list that is no list is no previous result.
    #expect(summary(try ask(client, ["previousResultIds": NSNull()])) == ["a.md 4", "hegao.json 0"])
    #expect(try client.leave() == 0)
  }

  @Test(
    "a client that asked is told to ask anew when what documents are judged by has changed", arguments: [true, false])
  func refresh(asked: Bool) throws {
    let folder = try folder()
    let client = TestClient()
    try client.initialize(PullDiagnosticsTests.capabilities(refreshes: true), folder: folder.path)
    client.open(folder.uri("a.md"), "错")
    #expect(try client.pull(folder.uri("a.md"))["kind"] as? String == "full")
    if asked { #expect(summary(try ask(client)) == ["a.md 1"]) }
    try folder.write("hegao.json", #"{"workspaceDiagnostics": "workspace"}"#)
    client.changedOnDisk(folder.uri("hegao.json"), 1)
    if asked {
      _ = try client.next { $0.method == "workspace/diagnostic/refresh" }
      #expect(summary(try ask(client)) == ["a.md 1", "b 稿.md 2", "hegao.json 0"])
    }
    #expect(try client.leave() == 0)
    #expect(client.rest().allSatisfy { $0.method != "workspace/diagnostic/refresh" })
  }

  @Test("parts of the answer and how far it is, under the tokens of the request", arguments: [true, false])
  func progress(isWorthIt: Bool) throws {
    let folder = try TemporaryFolder()
    for number in 10..<50 { try folder.write("\(number).md", "错") }
    let client = TestClient { $0.progressDocuments = isWorthIt ? 40 : 41 }
    try client.initialize(
      capabilities, folder: folder.path, extra: ["initializationOptions": ["workspaceDiagnostics": "workspace"]])
    let plain = try ask(client)
    // The file of settings is one of them.
    #expect(plain.count == 41)
    let params: [String: Any] = ["previousResultIds": [Any](), "workDoneToken": "远", "partialResultToken": 7]
    let answer = try client.request("workspace/diagnostic", params)
    #expect((answer.result["items"] as? [Any])?.isEmpty == true)
    // All of it came before the answer, since the answer ends the tokens.
    let told = client.waiting.filter { $0.method == "$/progress" }
    let parts = told.filter { $0.params["token"] as? Int == 7 }.compactMap { $0.params["value"] as? [String: Any] }
    let items = parts.flatMap { $0["items"] as? [[String: Any]] ?? [] }
    #expect(parts.count == 3)
    #expect(NSArray(array: items) == NSArray(array: plain))
    let work = told.filter { $0.params["token"] as? String == "远" }.compactMap { $0.params["value"] as? [String: Any] }
    if isWorthIt {
      let kinds = work.compactMap { $0["kind"] as? String }
      #expect(
        kinds.first == "begin" && kinds.last == "end" && kinds.dropFirst().dropLast().allSatisfy { $0 == "report" })
      let percentages = work.compactMap { $0["percentage"] as? Int }
      #expect(percentages.count == work.count - 1 && percentages == percentages.sorted() && percentages.first == 0)
      #expect(work.first?["title"] is String && work.dropFirst().allSatisfy { $0["title"] == nil })
    } else {
      #expect(work.isEmpty)
    }
    #expect(try client.leave() == 0)
  }

  @Test("it stops when it is cancelled, and what people wait for does not wait for it")
  func cancellation() throws {
    let folder = try TemporaryFolder()
    for number in 10..<40 { try folder.write("\(number).md", "错") }
    let begun = DispatchSemaphore(value: 0)
    let mayGo = DispatchSemaphore(value: 0)
    let looks = Counter()
    var features = FeatureSource.marks
    let findings = features.findings
    features.findings = { analysis, key, isCancelled in
      if looks.increment() == 5 {
        begun.signal()
        mayGo.wait()
      }
      return findings(analysis, key, isCancelled)
    }
    let client = TestClient(features: features)
    try client.initialize(
      capabilities, folder: folder.path, extra: ["initializationOptions": ["workspaceDiagnostics": "workspace"]])
    let id = client.ask("workspace/diagnostic", ["previousResultIds": [Any]()])
    begun.wait()
    #expect(try client.hover(folder.uri("10.md")).hasResult)
    #expect(try client.pull(folder.uri("39.md"))["kind"] as? String == "full")
    client.notify("$/cancelRequest", ["id": id])
    #expect(try client.answer(to: id).errorCode == -32800)
    mayGo.signal()
    #expect(try client.leave() == 0)
    // Five of its own and the one of the document that was asked about.
    #expect(looks.value == 6)
  }
}

/// Counts on several threads.
private final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  /// The number after counting.
  func increment() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
