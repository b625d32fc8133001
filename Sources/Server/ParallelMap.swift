import JSONRPC
import Synchronization
import TextModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The same work for many things that do not depend on each other, on several threads.
package enum ParallelMap {
  /// The results of `body` for 0 up to `count`, in that order.
  ///
  /// - Parameters:
  ///   - workers: How many threads work, the calling one among them.
  ///   - lowPriority: Lets every other thread go before those that are made.
  ///   - progress: Called on the calling thread now and then, with the number that it begins.
  package static func results<Result: Sendable>(
    count: Int, workers: Int, lowPriority: Bool = false, progress: (Int) -> Void = { _ in },
    _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let work = Work<Result>(count: count)
    // The stacks of these threads are as deep as that of the calling one, which those of Dispatch need not be.
    let helpers = (1..<max(1, min(workers, count))).compactMap { number in
      WorkerThread(ifPossible: "hegao-\(number)", lowPriority: lowPriority) {
        while let index = work.next() { work.keep(body(index), at: index) }
      }
    }
    while let index = work.next() {
      progress(index)
      work.keep(body(index), at: index)
    }
    for helper in helpers { helper.join() }
    return work.results
  }

  /// What is still to be done, and what has come of the rest.
  private final class Work<Result: Sendable>: Sendable {
    private let state: Mutex<(next: Int, results: [Result?])>

    init(count: Int) { state = Mutex((0, Array(repeating: nil, count: count))) }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < state.results.count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func keep(_ result: Result, at index: Int) { state.withLock { $0.results[index] = result } }

    var results: [Result] { state.withLock { $0.results.compactMap { $0 } } }
  }
}

/// Work divided among threads, by ``ParallelMap``.
package struct Threads: WorkDivision {
  /// How many, the calling one among them.
  let count: Int
  let lowPriority: Bool

  package init(_ count: Int = Threads.perProcessor, lowPriority: Bool = false) {
    self.count = count
    self.lowPriority = lowPriority
  }

  /// One a processor.
  package static var perProcessor: Int { ProcessInfo.processInfo.activeProcessorCount }

  package func results<Result: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    ParallelMap.results(count: count, workers: self.count, lowPriority: lowPriority, body)
  }
}
