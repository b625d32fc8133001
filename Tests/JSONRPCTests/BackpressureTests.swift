import Foundation
import Synchronization
import Testing

@testable import JSONRPC

/// Whoever produces faster than somebody takes has to wait, so that nothing piles up without end.
@Suite struct BackpressureTests {
  @Test func aSenderWaitsForAClientThatDoesNotRead() throws {
    let pipe = Pipe()
    let limit = 100_000
    let body = [UInt8](repeating: UInt8(ascii: " "), count: 10_000)
    let output = OutputThread(
      descriptor: FileDescriptor(pipe.fileHandleForWriting.fileDescriptor), backlogLimit: limit
    ) { Issue.record("\($0)") }
    output.start()
    let sent = Mutex(0)
    let count = 300
    let sender = WorkerThread(name: "sender") {
      for _ in 0..<count {
        output.send(body)
        sent.withLock { $0 += 1 }
      }
    }
    let input = FileDescriptor(pipe.fileHandleForReading.fileDescriptor)
    var frames = FrameReader { input.read(into: $0) }
    // Besides what waits: one that was let in, the pipe, and what the reader has read ahead.
    let most = (limit + body.count + 2 * 65_536) / body.count + 2
    for read in 1...count {
      #expect(frames.next() == .body(body))
      #expect(sent.withLock { $0 } <= read + most)
    }
    sender.join()
    output.finish(until: Deadline(millisecondsFromNow: 60_000))
  }

  @Test func aSenderIsLetGoWhenTheClientIsGone() throws {
    ignoreBrokenPipes()
    let pipe = Pipe()
    let failures = Mutex(0)
    let output = OutputThread(
      descriptor: FileDescriptor(pipe.fileHandleForWriting.fileDescriptor), backlogLimit: 10
    ) { _ in failures.withLock { $0 += 1 } }
    let sender = WorkerThread(name: "sender") {
      for _ in 0..<100 { output.send([UInt8](repeating: 0, count: 10_000)) }
    }
    try pipe.fileHandleForReading.close()
    output.start()
    sender.join()
    output.finish(until: Deadline(millisecondsFromNow: 60_000))
    #expect(failures.withLock { $0 } == 1)
  }

  @Test func aReaderWaitsForWhoeverDealsWithWhatItReads() {
    let queue = BlockingQueue<Int>()
    let pushed = Mutex(0)
    let count = 500
    let reader = WorkerThread(name: "reader") {
      for number in 0..<count {
        queue.push(number, bytes: 10, limit: 50)
        pushed.withLock { $0 += 1 }
      }
    }
    for number in 0..<count {
      // What has no size is let in whatever waits.
      queue.push(-1)
      var taken = queue.pop()
      while taken == -1 { taken = queue.pop() }
      #expect(taken == number)
      #expect(pushed.withLock { $0 } <= number + 1 + 7)
    }
    reader.join()
  }
}
