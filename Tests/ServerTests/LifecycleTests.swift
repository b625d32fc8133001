import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("lifecycle")
struct LifecycleTests {
  @Test("initialize, shutdown, exit")
  func wholeLife() throws {
    let client = TestClient()
    let answer = try client.initialize()
    let info = answer.result["serverInfo"] as? [String: String]
    #expect(info == ["name": "hegao", "version": "9.8.7"])
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("before initialize: requests are refused, notifications dropped")
  func beforeInitialize() throws {
    let client = TestClient()
    client.open("file:///a.md", "错")
    client.notify("initialized")
    #expect(try client.hover("file:///a.md").errorCode == -32002)
    #expect(try client.request("no/such").errorCode == -32002)
    #expect(try client.request("shutdown").errorCode == -32002)
    try client.initialize()
    #expect(try client.hover("file:///nowhere/a.md").errorCode == -32602)
    #expect(try client.leave() == 0)
  }

  @Test("initialize twice")
  func twice() throws {
    let client = TestClient()
    try client.initialize()
    #expect(try client.request("initialize", ["capabilities": [:]]).errorCode == -32600)
    #expect(try client.leave() == 0)
  }

  @Test("after shutdown only exit is taken")
  func afterShutdown() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a").count == 1)
    #expect(try client.request("shutdown").hasResult)
    #expect(try client.hover("untitled:a").errorCode == -32600)
    #expect(try client.request("shutdown").errorCode == -32600)
    #expect(try client.request("no/such").errorCode == -32600)
    client.change("untitled:a", version: 2, [["text": "错错"]])
    client.notify("exit")
    #expect(try client.exitCode() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("exit without shutdown is an error, before initialize too", arguments: [true, false])
  func exitAlone(initializes: Bool) throws {
    let client = TestClient()
    if initializes { try client.initialize() }
    client.notify("exit")
    #expect(try client.exitCode() == 1)
  }

  @Test("the end of the input ends the server")
  func endOfInput() throws {
    let client = TestClient()
    try client.initialize()
    client.closeInput()
    #expect(try client.exitCode() == 1)
  }

  @Test("the end of the input after shutdown is no error")
  func endOfInputAfterShutdown() throws {
    let client = TestClient()
    try client.initialize()
    _ = try client.request("shutdown")
    client.closeInput()
    #expect(try client.exitCode() == 0)
  }

  @Test("everything at once: all is answered before the server leaves")
  func allAtOnce() throws {
    let client = TestClient()
    client.send(["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": ["capabilities": [:]]])
    client.open("untitled:a", "错")
    client.change("untitled:a", version: 2, [["text": "错错"]])
    let ids = (0..<20).map { _ in client.ask("textDocument/hover", place("untitled:a", 0, 0)) }
    client.send(["jsonrpc": "2.0", "id": 2, "method": "shutdown"])
    client.notify("exit")
    let all = client.rest()
    #expect(try client.exitCode() == 0)
    let answered = all.filter { $0.method == nil }.compactMap(\.id)
    #expect(answered.sorted() == [1, 2] + ids)
    #expect(answered.last == 2)
    #expect(all.allSatisfy { $0.errorCode == nil })
    let published = all.last { $0.method == "textDocument/publishDiagnostics" }
    #expect(published?.params["version"] as? Int == 2)
    #expect((published?.params["diagnostics"] as? [Any])?.count == 2)
  }

  @Test("everything at once, and the input ends without a farewell")
  func allAtOnceWithoutFarewell() throws {
    let client = TestClient()
    client.send(["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": ["capabilities": [:]]])
    client.open("untitled:a", "错")
    let id = client.ask("textDocument/hover", place("untitled:a", 0, 0))
    client.closeInput()
    let all = client.rest()
    #expect(all.contains { $0.id == id && $0.hasResult })
    #expect(all.contains { $0.method == "textDocument/publishDiagnostics" })
    #expect(try client.exitCode() == 1)
  }

  @Test("shutdown as a notification, as Kate sends it")
  func shutdownNotification() throws {
    let client = TestClient()
    try client.initialize()
    client.notify("shutdown")
    client.notify("exit")
    #expect(try client.exitCode() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("shutdown with params of any shape", arguments: ["{}", "[]", "null", "3", "{\"x\":1}"])
  func shutdownParams(params: String) throws {
    let client = TestClient()
    try client.initialize()
    client.send("{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"shutdown\",\"params\":\(params)}")
    let answer = try client.answer(to: 5)
    #expect(answer.hasResult && answer.json["result"] is NSNull)
    client.notify("exit")
    #expect(try client.exitCode() == 0)
  }

  @Test("a client that never sends initialized has its findings all the same")
  func withoutInitialized() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "据")
    let client = TestClient()
    try client.initialize(folder: folder.path, sendsInitialized: false)
    client.open(folder.uri("draft.md"), "错")
    #expect(try client.diagnostics(folder.uri("draft.md")).count == 1)
    let hover = try client.hover(folder.uri("draft.md"))
    #expect("\(hover.result)".contains("plan.md"))
    #expect(try client.leave() == 0)
  }

  @Test("the server leaves when the process that started it is gone")
  func parentGone() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/cat")
    process.standardInput = Pipe()
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let client = TestClient { $0.parentPollMilliseconds = 5 }
    try client.initialize(extra: ["processId": Int(process.processIdentifier)])
    #expect(try client.hover("file:///nowhere").errorCode == -32602)
    // Threads of the test runner block SIGTERM, and the child has that from them.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try client.exitCode() == 1)
  }

  @Test("a living parent changes nothing, nor does an id that is none", arguments: [0, -1, Int.max])
  func parentAlive(other: Int) throws {
    for id in [Int(getpid()), other] {
      let client = TestClient { $0.parentPollMilliseconds = 1 }
      try client.initialize(extra: ["processId": id])
      #expect(try client.leave() == 0)
    }
  }

  @Test("a closed output ends the server quietly")
  func closedOutput() throws {
    let client = TestClient()
    try client.initialize()
    client.closeOutput()
    _ = client.ask("no/such")
    #expect(try client.exitCode() == 1)
  }
}
