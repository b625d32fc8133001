/// How the same work for many things that do not depend on each other is divided among threads.
package protocol WorkDivision: Sendable {
  /// The results of `body` for 0 up to `count`, in that order, whoever has worked them out.
  func results<Result: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result]
}

/// Everything on the calling thread.
package struct OneThread: WorkDivision {
  package init() {}

  package func results<Result: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    (0..<count).map(body)
  }
}

extension WorkDivision {
  /// The same work for pieces of a list: the results for `size` elements each, in their order.
  package func results<Element: Sendable, Result: Sendable>(
    dividing elements: [Element], _ size: Int, _ body: @escaping @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    results(count: (elements.count + size - 1) / size) { at in
      body(elements[at * size..<min(elements.count, (at + 1) * size)])
    }
  }
}
