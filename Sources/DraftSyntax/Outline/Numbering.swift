import TextModel

/// A break in the numbering of headings or points.
package struct NumberingProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A number is missing before this one.
    case gap
    /// The same number stands twice.
    case repeated
    /// The number is smaller than the one before.
    case back
    /// The first of its section is not 1 and continues no run.
    case start
    /// A paragraph begins with 是 whose numeral was lost.
    case lostNumeral
  }

  package var kind: Kind
  package var family: MarkerFamily
  /// What the run would have here.
  package var expected: Int
  package var found: Int
  /// The marker (for a lost numeral the bare 是), in bytes of the document.
  package var range: TextRange
  /// The marker before it.
  package var previous: TextRange?
  /// The number of the marker behind it in the same run, or nil where it is the last.
  package var next: Int?
  /// True for a lost numeral that the markers on both sides prove.
  package var isCertain: Bool

  fileprivate func shifted(by delta: Int) -> NumberingProblem {
    var problem = self
    problem.range = range.shifted(by: delta)
    problem.previous = previous?.shifted(by: delta)
    return problem
  }
}

/// Holds the numbering of a draft against the two styles that are both right: restarting under each parent, and running
/// through a part.
package enum Numbering {
  package static func problems(in draft: Draft) -> [NumberingProblem] {
    var problems = HeadingNumbering(draft).problems
    problems += PointNumbering.problems(in: draft)
    return problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What is wrong with the points in mid-line of a block, whatever stands before it; in bytes of the block.
  static func problemsInside(_ block: Block) -> [NumberingProblem] {
    block.points.isEmpty || block.marker?.family == .point ? [] : PointNumbering.problems(inside: block)
  }
}

/// The numbering of headings.
private struct HeadingNumbering {
  private let draft: Draft
  private(set) var problems: [NumberingProblem] = []
  /// The last marker of each family in the whole document: what a running number continues.
  private var running = [Seen?](repeating: nil, count: MarkerFamily.allCases.count)
  /// The open sections: for each level the last marker under the present parent.
  private var siblings = [(family: MarkerFamily, seen: Seen)?](repeating: nil, count: 8)

  private struct Seen {
    var number: Int
    var range: TextRange
    var block: Int
  }

  init(_ draft: Draft) {
    self.draft = draft
    for mark in draft.blocks.outlineMarks where !draft.titleBlocks.contains(mark.block) {
      if let family = mark.family, family != .point {
        visit(mark, family)
      } else if mark.markdownDepth > 0 {
        // An unnumbered heading may begin a new list under it.
        for level in min(mark.markdownDepth, 7)..<8 { siblings[level] = nil }
      }
    }
  }

  private mutating func visit(_ marker: OutlineMark, _ family: MarkerFamily) {
    let level = family.level
    let block = marker.block
    let range = marker.range.shifted(by: marker.start)
    let previous = siblings[level].flatMap { $0.family == family ? $0.seen : nil }
    let last = running[family.rawValue]
    let isNext = previous.map { marker.number == $0.number + 1 } ?? (marker.number == 1)
    let continues = last.map { marker.number == $0.number + 1 } ?? false
    // A list that starts again at 1 under the same parent stands under an unnumbered heading.
    if !isNext, !continues, marker.number != 1 {
      if let problem = problem(marker.number, family, range, previous: previous, last: last, block: block) {
        problems.append(problem)
      }
    }
    // Problems come in the order of the text.
    if let before = previous?.range.lowerBound,
      let at = problems.lastIndex(where: { $0.range.lowerBound <= before }), problems[at].range.lowerBound == before
    {
      problems[at].next = marker.number
    }
    for deeper in (level + 1)..<8 { siblings[deeper] = nil }
    let seen = Seen(number: marker.number, range: range, block: block)
    siblings[level] = (family, seen)
    running[family.rawValue] = seen
  }

  private func problem(
    _ number: Int, _ family: MarkerFamily, _ range: TextRange, previous: Seen?, last: Seen?, block: Int
  ) -> NumberingProblem? {
    guard let before = previous else {
      return NumberingProblem(
        kind: .start, family: family, expected: 1, found: number, range: range, previous: last?.range,
        isCertain: false)
    }
    let expected = before.number + 1
    let kind: NumberingProblem.Kind =
      number > before.number ? .gap : number == before.number ? .repeated : .back
    // Merged paragraphs hide markers in mid-line: then nothing is missing.
    if kind == .gap, hasInline(family, in: before.number + 1..<number, from: before.block, to: block) {
      return nil
    }
    if kind != .gap, before.block == block { return nil }
    return NumberingProblem(
      kind: kind, family: family, expected: expected, found: number, range: range, previous: before.range,
      isCertain: true)
  }

  /// True when one of the missing numbers stands in mid-line between two blocks.
  private func hasInline(_ family: MarkerFamily, in numbers: Range<Int>, from first: Int, to last: Int) -> Bool {
    draft.blocks[first...last].contains { block in
      block.inlineMarkers.contains { $0.family == family && numbers.contains($0.number) }
    }
  }
}

/// The numbering of 一是, 二是 and 第一，: inside a paragraph, and from paragraph to paragraph where they begin lines.
private enum PointNumbering {
  private struct Seen {
    var number: Int
    var word: UInt32
    var range: TextRange
  }

  static func problems(in draft: Draft) -> [NumberingProblem] {
    var problems: [NumberingProblem] = []
    /// The open runs of the section, innermost last.
    var runs: [Seen] = []
    /// Paragraphs that begin with a bare 是 since the last point at a line's start.
    var bare: [TextRange] = []
    func flush(certainBefore number: Int?) {
      for (offset, range) in bare.enumerated() {
        let expected = (runs.last?.number ?? 0) + 1 + offset
        problems.append(
          NumberingProblem(
            kind: .lostNumeral, family: .point, expected: expected, found: 0, range: range, previous: runs.last?.range,
            isCertain: number.map { $0 == expected + bare.count - offset } ?? false))
      }
      bare = []
    }
    for mark in draft.blocks.outlineMarks {
      if mark.isMarkedHeading {
        flush(certainBefore: nil)
        runs = []
      }
      if mark.beginsWithBareShi, !runs.isEmpty {
        let start = mark.start + draft.blocks[mark.block].content.lowerBound
        bare.append(start..<start + 3)
        continue
      }
      guard mark.hasPoints else { continue }
      guard mark.family == .point else {
        if mark.hasInnerProblems {
          problems += Numbering.problemsInside(draft.blocks[mark.block]).map { $0.shifted(by: mark.start) }
        }
        continue
      }
      let points = seen(draft.blocks[mark.block], from: mark.start)
      let known = bare.count
      flush(certainBefore: points[0].number)
      // What the bare 是 stood for is not missing twice.
      if known > 0, let last = runs.last, points[0].number == last.number + 1 + known {
        runs[runs.count - 1].number = points[0].number - 1
      }
      problems += check(points, &runs)
    }
    flush(certainBefore: nil)
    return problems
  }

  /// What is wrong with the points of a block that does not begin with one; in bytes of the block.
  static func problems(inside block: Block) -> [NumberingProblem] {
    var runs: [Seen] = []
    return check(seen(block, from: 0), &runs)
  }

  private static func seen(_ block: Block, from start: TextOffset) -> [Seen] {
    block.points.map { Seen(number: $0.number, word: $0.pointWord, range: $0.range.shifted(by: start)) }
  }

  /// Follows a sequence of points through nested runs: 1 opens one, the successor of an outer run closes the inner ones.
  private static func check(_ points: [Seen], _ runs: inout [Seen]) -> [NumberingProblem] {
    var problems: [NumberingProblem] = []
    // 一是…，一是…: an idiom of two, not a list.
    if points.count == 2, points.allSatisfy({ $0.number == 1 }) { return [] }
    for point in points {
      if point.number == 1 {
        runs.append(point)
        continue
      }
      if let run = runs.lastIndex(where: { $0.word == point.word && $0.number + 1 == point.number }) {
        if let at = problems.lastIndex(where: { $0.range == runs[run].range }) { problems[at].next = point.number }
        runs.removeSubrange((run + 1)...)
        runs[run] = point
        continue
      }
      guard let run = runs.lastIndex(where: { $0.word == point.word }) else { continue }
      let before = runs[run]
      let kind: NumberingProblem.Kind =
        point.number > before.number ? .gap : point.number == before.number ? .repeated : .back
      if let at = problems.lastIndex(where: { $0.range == before.range }) { problems[at].next = point.number }
      problems.append(
        NumberingProblem(
          kind: kind, family: .point, expected: before.number + 1, found: point.number, range: point.range,
          previous: before.range, isCertain: true))
      runs.removeSubrange((run + 1)...)
      runs[run] = point
    }
    return problems
  }
}
