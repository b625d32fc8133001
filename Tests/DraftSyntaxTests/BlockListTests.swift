import TestSupport
import Testing
import TextModel

@testable import DraftSyntax

/// The blocks of a draft are kept in chunks, and nobody can tell.
@Suite struct BlockListTests {
  /// Paragraphs of different lengths.
  private static func blocks(_ count: Int, from first: Int = 0) -> [Block] {
    if count == 0 { return [] }
    let lines = (first..<first + count).map { "第\($0)户已经通水\(String(repeating: "。", count: $0 % 7))\n" }
    return Array(Draft(SourceText(lines.joined())).blocks)
  }

  private static func agree(_ list: BlockList, _ blocks: [Block]) -> Bool {
    var start = 0
    var starts: [TextOffset] = []
    for block in blocks {
      starts.append(start)
      start += block.length
    }
    guard list.length == start, list.count == blocks.count, zip(list, blocks).allSatisfy({ $0 === $1 }) else {
      return false
    }
    return blocks.indices.allSatisfy { index in
      let place = list.place(of: index)
      return list[index] === blocks[index] && list.start(of: index) == starts[index]
        && list.index(from: starts[index]) == index && list.index(from: starts[index] + 1) == index + 1
        && list.chunks[place.chunk].blocks[place.index] === blocks[index]
    }
  }

  @Test func replacing() {
    var model = Self.blocks(600)
    var list = BlockList(model)
    let agreesAtFirst = Self.agree(list, model)
    #expect(agreesAtFirst)
    var random = SeededGenerator(seed: 20_261_121)
    for step in 0..<40 {
      let lower = Int.random(in: 0...model.count, using: &random)
      // Mostly a line or two, now and then a chapter; in the end all is gone.
      let longest = step % 10 == 9 ? 500 : 3
      let upper = step == 39 ? model.count : min(model.count, lower + Int.random(in: 0...longest, using: &random))
      let range = (step == 39 ? 0 : lower)..<upper
      let new = step == 39 ? [] : Self.blocks(Int.random(in: 0...longest, using: &random), from: step * 1_000)
      list = list.replacing(range, with: new)
      model.replaceSubrange(range, with: new)
      let agrees = Self.agree(list, model)
      #expect(agrees, "\(range) by \(new.count)")
      let sizes = list.chunks.map(\.blocks.count)
      #expect(sizes.allSatisfy { $0 > 0 && $0 <= BlockList.chunkSize * 2 })
    }
    let isAtEnd = list.isEmpty && list.chunks.isEmpty && list.start(of: 0) == 0 && list.index(from: 0) == 0
    #expect(isAtEnd)
    let again = Self.blocks(3)
    let isFilledAgain = Self.agree(list.replacing(0..<0, with: again), again)
    #expect(isFilledAgain)
  }

  /// An edit makes one chunk anew, however long the draft is.
  @Test func sharing() {
    var text = SourceText((0..<5_000).map { "第\($0)户已经通水。\n" }.joined())
    var draft = Draft(text)
    for place in [0, text.count / 3, text.count / 2, text.count - 1] {
      let (remains, before) = (draft.remains, draft.blocks.chunks)
      let damage = text.apply(
        TextEdit(range: text.scalarStart(at: place)..<text.scalarStart(at: place), replacement: "\n新"))
      draft = Draft(remains, text: text, damage: damage)
      let kept = draft.blocks.chunks.count { chunk in before.contains { $0 === chunk } }
      #expect(kept >= before.count - 2)
      let isFresh = draft.blocks == Draft(text).blocks
      #expect(isFresh)
    }
  }

  /// The marks of all chunks are those that the blocks make one by one.
  @Test func outlineMarks() {
    let text = SourceText((0..<900).map { $0 % 3 == 0 ? "一、第\($0)户\n" : "第\($0)户：一是通水；三是通电。\n" }.joined())
    let blocks = Draft(text).blocks
    let marks = Array(blocks.outlineMarks)
    let expected = blocks.indices.filter { OutlineMark(blocks[$0], $0, at: 0) != nil }
    #expect(blocks.chunks.count > 2)
    #expect(marks.map(\.block) == expected)
    let starts = expected.map { blocks.start(of: $0) }
    #expect(marks.map(\.start) == starts)
    #expect(marks.contains(where: \.hasInnerProblems) && !marks.allSatisfy(\.hasInnerProblems))
  }

  /// Lines with nothing in them are one object, and read as any other.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func emptyLines(_ end: String) {
    let lines = ["一、工作情况", "", "共受理412件。", "", "", "《渡口办法", "", "已印发。"]
    let blocks = Array(Draft(SourceText(lines.map { $0 + end }.joined())).blocks)
    #expect(blocks.map(\.length) == lines.map { ($0 + end).utf8.count })
    #expect(blocks.map { $0.kind == .blank } == lines.map(\.isEmpty))
    let empty = blocks.filter { $0.kind == .blank }
    #expect(
      empty.allSatisfy { $0 === empty[0] && $0 == Block(BlockParser.parse(Array(end.utf8)[...]), linesLookedAhead: 1) })
  }
}
