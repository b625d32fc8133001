import DraftSyntax
import TextModel

/// Makes the table of measures from the markers and headings of a plan.
enum MeasureBuilder {
  /// A heading or item before it is known what stands around it.
  private struct Entry {
    var family: MarkerFamily?
    var number: Int
    var marker: String
    var level: Int
    /// Marker and heading, in bytes of the plan.
    var selection: TextRange
    var title: String
  }

  static func measures(of draft: Draft, in body: PlanBody, _ text: SourceText) -> [Measure] {
    let entries = entries(of: draft, in: body, text)
    let end =
      body.blocks.upperBound < draft.blocks.count ? draft.starts[body.blocks.upperBound] : text.count
    var measures: [Measure] = []
    var open: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, measures[last].level >= entry.level { open.removeLast() }
      let step = Measure.Step(family: entry.family, number: entry.number, marker: entry.marker)
      let stop = index + 1 < entries.count ? entries[index + 1].selection.lowerBound : end
      let range = trimmed(entry.selection.lowerBound..<max(stop, entry.selection.upperBound), text)
      measures.append(
        Measure(
          path: (open.last.map { measures[$0].path } ?? []) + [step], parent: open.last, level: entry.level,
          title: entry.title, textRange: range, selectionRange: entry.selection, goal: nil))
      open.append(index)
    }
    setGoals(&measures, draft, body)
    return measures
  }

  private static func entries(of draft: Draft, in body: PlanBody, _ text: SourceText) -> [Entry] {
    let order = HeadingOrder(draft.blocks)
    let counts = HeadingCounter(draft, body)
    var entries: [Entry] = []
    for index in body.blocks where draft.blocks[index].kind == .text {
      let block = draft.blocks[index]
      func words(_ range: TextRange) -> String { text.string(in: draft.absolute(range, in: index)) }
      if let marker = block.marker, marker.family != .point {
        let selection = marker.range.lowerBound..<max(block.title.upperBound, marker.range.upperBound)
        entries.append(
          Entry(
            family: marker.family, number: marker.number, marker: words(marker.range),
            level: counts.deepest + order.level(of: marker.family), selection: draft.absolute(selection, in: index),
            title: block.title.isEmpty ? followingWords(draft, index, body, text) : words(block.title)))
      } else if let number = counts.number(of: index) {
        entries.append(
          Entry(
            family: nil, number: number, marker: words(block.title), level: HeadingCounter.level(of: block),
            selection: draft.absolute(block.content, in: index), title: words(block.title)))
      }
    }
    return entries
  }

  /// 第一条 on a line of its own: what it says begins on the next.
  private static func followingWords(_ draft: Draft, _ index: Int, _ body: PlanBody, _ text: SourceText) -> String {
    guard
      let next = (index + 1..<max(index + 1, body.blocks.upperBound)).first(where: { draft.blocks[$0].kind == .text }),
      draft.blocks[next].marker == nil
    else { return "" }
    return text.string(in: draft.absolute(draft.blocks[next].title, in: next))
  }

  /// Gives each measure the goal of its own section, else of the nearest around it.
  private static func setGoals(_ measures: inout [Measure], _ draft: Draft, _ body: PlanBody) {
    let goals = body.blocks.filter { draft.blocks[$0].isGoal }.map { draft.absolute(draft.blocks[$0].content, in: $0) }
    for index in measures.indices {
      let own = goals.last { measures[index].textRange.encloses($0) }
      measures[index].goal = own ?? measures[index].parent.flatMap { measures[$0].goal }
    }
  }

  private static func trimmed(_ range: TextRange, _ text: SourceText) -> TextRange {
    var end = range.upperBound
    while end > range.lowerBound, [0x0A, 0x0D, 0x20, 0x09].contains(text.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}

/// Counts the Markdown headings of a plan that have no numbers of their own: the second `##` is its second part. Only where the
/// plan begins with such a heading: behind 一、 they are boxes and appendices.
private struct HeadingCounter {
  private var numbers: [Int: Int] = [:]
  /// The level of the deepest of them; 0 where there is none.
  private(set) var deepest = 0

  init(_ draft: Draft, _ body: PlanBody) {
    let blocks = draft.blocks
    let items = body.blocks.filter { blocks[$0].kind == .text && (blocks[$0].markdownDepth > 0 || blocks[$0].isItem) }
    guard let first = items.first, !blocks[first].isItem else { return }
    // Some headings of a rank numbered (## 一、…) and others not (## 附则): the latter are no parts to be counted.
    let numbered = items.filter { blocks[$0].isItem && blocks[$0].markdownDepth > 0 }.map { blocks[$0].markdownDepth }
    var counts: [Int: Int] = [:]
    for index in items where !blocks[index].isItem && blocks[index].markdownDepth < numbered.min() ?? .max {
      let depth = blocks[index].markdownDepth
      for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
      counts[depth, default: 0] += 1
      numbers[index] = counts[depth]
      deepest = max(deepest, HeadingCounter.level(of: blocks[index]))
    }
  }

  static func level(of block: Block) -> Int { max(1, block.markdownDepth - 1) }

  /// The number of the heading that a block is; nil for any other block.
  func number(of block: Int) -> Int? { numbers[block] }
}
