import Foundation
import JSONRPC
import Testing

@testable import Benchmark

/// A client that goes away, stops in the middle, or no longer reads. The built server ends by itself, with a status and without a signal.
@Suite("what a client does to its server") struct ClientFaultTests {
  /// Where in a conversation the client is killed: both pipes are closed by the system then.
  enum Moment: CaseIterable {
    case start, header, body, initialized, opening, typing, asking, shutDown
  }

  @Test("a client that is killed", arguments: Moment.allCases, [true, false])
  func killed(at moment: Moment, namesProcess: Bool) throws {
    let client = try LanguageClient()
    let text = ReportGenerator.report(bytes: 15_000, seed: 3)
    if moment == .header { #expect(client.sendRaw("Content-Le")) }
    if moment == .body { #expect(client.sendRaw("Content-Length: 100\r\n\r\n{\"jsonrpc\"")) }
    if ![.start, .header, .body].contains(moment) {
      try client.initialize(folder: nil, processID: namesProcess ? Int(getpid()) : nil)
    }
    if [.opening, .typing, .asking].contains(moment) {
      try client.send(LanguageClient.didOpen("untitled:a", text: text))
    }
    if moment == .typing {
      let place = try #require(DraftLines(text).place(for: .figure, at: 0.5))
      for count in 0..<20 {
        try client.send(LanguageClient.didChange("untitled:a", version: count + 2, place.keystroke(after: count)))
      }
    }
    if moment == .asking {
      for id in 0..<20 {
        let params = #"{"textDocument":{"uri":"untitled:a"}}"#
        let method = "textDocument/semanticTokens/full"
        try client.send(
          LanguageClient.frame(#"{"jsonrpc":"2.0","id":\#(1000 + id),"method":"\#(method)","params":\#(params)}"#))
      }
    }
    if moment == .shutDown { try client.request("shutdown", "null") }
    client.closeInput()
    client.end()
    // Without shutdown an end is an error (LSP 3.17, exit), and never a crash.
    #expect(client.status == (moment == .shutDown ? 0 : 1))
  }

  @Test("nobody takes what the server writes, and the client goes on talking")
  func closedOutput() throws {
    let client = try LanguageClient()
    try client.initialize(folder: nil)
    client.closeInput()
    for _ in 0..<100 where client.sendRaw(String(decoding: Self.unknownRequest, as: UTF8.self)) {}
    client.end()
    #expect(client.status == 1)
  }

  private static let unknownRequest = LanguageClient.frame(#"{"jsonrpc":"2.0","id":7,"method":"no/such"}"#)

  @Test("the input ends in the middle of a frame, which is told")
  func endsInFrame() throws {
    let folder = try ScratchFolder()
    let log = open(try folder.write("log", ""), O_WRONLY | O_CLOEXEC)
    let client = try LanguageClient(complaints: log)
    close(log)
    try client.initialize(folder: nil)
    #expect(client.sendRaw("Content-Length: 100\r\n\r\n{\"jsonrpc\""))
    client.end()
    #expect(client.status == 1)
    #expect(try String(contentsOfFile: folder("log"), encoding: .utf8).contains("输入在报文中途断开"))
  }

  @Test("a full disk behind the standard error takes nothing from the client")
  func fullLog() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return print("skipped: there is no /dev/full") }
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    let client = try LanguageClient(complaints: full)
    close(full)
    try client.initialize(folder: nil)
    #expect(client.sendRaw("nonsense\r\n\r\n"))
    try client.barrier()
    try client.stop()
    #expect(client.status == 0)
  }

  /// A client that does not read: what waits for it stays below a limit, nothing is lost, and all goes on when it reads again.
  @Test("a client that does not read", .enabled(if: Running.isHeavy, Running.heavyOnly))
  func stuck() throws {
    guard ProcessMemory.isKnown else { return print("skipped: the memory of a process is not known here") }
    let client = try LanguageClient()
    try client.initialize(folder: nil)
    let text = ReportGenerator.report(bytes: 1_000_000, seed: 3)
    _ = try client.measure(LanguageClient.didOpen("untitled:a", text: text), of: "untitled:a", version: 1)
    let before = try #require(Running.megabytes("VmRSS", of: client.process.id))
    // Every answer is above a hundred kilobytes: all of them are more than may wait. They are sent by another thread, which has to wait
    // where the server no longer reads.
    let count = 1_200
    let frames = (0..<count).flatMap { id in
      LanguageClient.frame(
        #"{"jsonrpc":"2.0","id":\#(1000 + id),"method":"textDocument/semanticTokens/full","params":{"textDocument":{"uri":"untitled:a"}}}"#
      )
    }
    LoudSender(try #require(client.output), frames).start()
    // Until the server has nothing left to do but to wait for us.
    var work = -1
    while let now = Running.processorTime(of: client.process.id), now > work {
      work = now
      poll(nil, 0, 2_000)
    }
    let waiting = Running.megabytes("VmRSS", of: client.process.id) ?? 0
    var answered = Set<Int>()
    var bytes = 0
    while answered.count < count {
      let message = try client.receive().message
      if let id = message.id, message.method == nil { answered.insert(id) }
      bytes = client.receivedBytes
    }
    let most = Running.megabytes("VmHWM", of: client.process.id) ?? 0
    print(
      "a client that does not read: \(before) MB before, \(waiting) MB while it does not, \(most) MB at most; "
        + "\(count) answers of \(bytes / 1_000_000) MB")
    #expect(bytes > 100 << 20, "they are more than may wait")
    #expect(answered == Set(1000..<1000 + count))
    // 64 MiB of frames and 64 MiB of results may wait; on the way from one to the other an answer is there twice. Twice as many answers
    // take no more.
    #expect(most < before + 268)
    try client.stop()
    #expect(client.status == 0)
  }
}

/// Writes bytes from a thread of its own.
private final class LoudSender: Sendable {
  private let descriptor: FileDescriptor
  private let bytes: [UInt8]

  init(_ descriptor: FileDescriptor, _ bytes: [UInt8]) {
    self.descriptor = descriptor
    self.bytes = bytes
  }

  func start() { WorkerThread(name: "sender") { [self] in _ = descriptor.write(bytes) }.detach() }
}
